import type { GroundName } from '#appreciate/collage/contract/paint.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { Extent } from '../camera.ts';

/** Where a voice hangs; `tilt` in degrees about the middle. */
export interface Place extends Extent {
  id: string;
  tilt: number;
}

/** A rectangle to be painted: `width` × `height` pixels, whose upper left corner shows this point of the sheet. */
export interface Cut {
  left: number;
  top: number;
  /** Pixels per unit. */
  scale: number;
  width: number;
  height: number;
  ground: GroundName;
  /** One voice alone on nothing, for one that is on its way; without it the whole sheet. */
  only?: string;
}

/** What the painter is told. Answers carry the same number. */
export type ToPainter =
  | { no: number; hang: readonly Voice[]; theme: Theme; aspect: number; seed: number }
  | { no: number; reshape: number }
  | { no: number; change: { arrived: readonly Voice[]; left: readonly string[] } }
  | { no: number; cut: Cut };

/** The sheet as everybody but the painter needs to know it. */
export interface Sheet extends Extent {
  /** In reading order: rows from the top, and within them from the left. */
  places: readonly Place[];
}

/** What the painter answers. */
export type FromPainter = { no: number; sheet: Sheet } | { no: number; bitmap: ImageBitmap | null } | { no: number; failure: string };
