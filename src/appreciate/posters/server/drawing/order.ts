import type { PosterPlace } from '../../contract/poster.ts';
import type { TooSmall } from '../../contract/legibility.ts';
import type { PosterFormat } from '../../contract/poster-choice.ts';
import type { Copy } from '../../contract/sheet/set-sheet.ts';

/** What the drawing process is told, once. */
export type Order = Copy;

/** What it answers: how far it is, then either files and where the voices are, or why it cannot be. */
export type Answer =
  | { type: 'progress'; share: number }
  | { type: 'file'; format: PosterFormat; content: Uint8Array }
  | { type: 'drawn'; places: Array<PosterPlace & { id: string }>; leftOut: number }
  | { type: 'refused'; refusal: { kind: 'noLetters' } | ({ kind: 'typeTooSmall' } & TooSmall) }
  | { type: 'failed'; error: string };
