import type { Theme } from '../theme.ts';
import type { Measure } from './place.ts';

/** How a theme treats the room it has. */
export interface Manner extends Measure {
  /** How far corners may swing into the gaps, in units; 0 hangs everything straight. */
  swing: number;
  /** A ground fills its room if that makes it no larger than this times what its words need. */
  mostAir: number;
  /** How far a voice may spread into white beside it, as a share of what it has. */
  mostSpread: number;
  hasTails: boolean;
  /** Whether a few voices stand about the middle: a shape is no sheet with corners. */
  centres: boolean;
  /** Whoever finds no place as large as they should be fills a smaller hole, in these shares of their size. */
  sizes: readonly number[];
  /** How often few voices are arranged anew at most. */
  attempts: number;
  /** Whether the largest are placed first, all over the sheet. */
  hasIslands: boolean;
  /** No voice is wanted more than this many times as large as the smallest. */
  largest: number;
  /** The share of small bubbles whose ground is full. */
  fullness: number;
}

const manners = {
  collage: { cell: 4, gap: 8, swing: 5, mostAir: 1.35, mostSpread: 1.5, hasTails: true, hasIslands: true, centres: false, sizes: [1, 0.86], attempts: 40, largest: 12, fullness: 0.34 },
  mosaic: { cell: 3, gap: 3, swing: 0, mostAir: 4, mostSpread: 3, hasTails: false, hasIslands: true, centres: false, sizes: [1, 0.86], attempts: 40, largest: 12, fullness: 0.5 },
  heart: { cell: 3, gap: 5, swing: 0, mostAir: 1.5, mostSpread: 1.4, hasTails: true, hasIslands: true, centres: true, sizes: [1, 0.82, 0.68], attempts: 8, largest: 4, fullness: 0.45 },
  letters: { cell: 3, gap: 3, swing: 0, mostAir: 2, mostSpread: 1.8, hasTails: false, hasIslands: false, centres: true, sizes: [1, 0.82, 0.68], attempts: 4, largest: 2.2, fullness: 0.5 },
} as const satisfies Record<string, Manner>;

/** From so many voices on, squares are twice as large: places are found in a quarter of the time, and nobody sees the difference. */
const coarseFrom = 400;

/** Among so many, one or two may be this much smaller than wanted: a sheet begun anew for their sake would look no different. */
const lastResort = 0.74;

/** Collages are loose, mosaics close, shapes close enough to be seen. */
export function mannerOf(theme: Theme, count: number): Manner {
  const manner = manners[typeof theme === 'string' ? theme : 'letters'];
  return count < coarseFrom ? manner : { ...manner, cell: 2 * manner.cell, sizes: manner.sizes.some((share) => share <= lastResort) ? manner.sizes : [...manner.sizes, lastResort] };
}
