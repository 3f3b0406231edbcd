import type { Tone } from '#platform/ui/badge.tsx';
import type { ImpressionKind } from '../contract/impression-kind.ts';

/** The colour of a kind; its sign and its word always stand beside it. */
export const kindTones: Record<ImpressionKind, Tone> = {
  note: 'neutral',
  quote: 'neutral',
  like: 'gain',
  dislike: 'pain',
  question: 'neutral',
  problem: 'pain',
  wish: 'chair',
  thanks: 'honey',
  practice: 'chair',
  mistake: 'ear',
};
