import type { Shape } from '../setting/setting-of.ts';

/** What wants a place: its shapes as shares of its size, and the size it should have. */
export interface Wanted {
  id: string;
  size: number;
  shapes: readonly Shape[];
  /** Where along the sheet it belongs, from 0 at the top to 1 at the bottom: colours flow into each other. */
  along: number;
}

/** Where it stands, in squares, gaps to its neighbours included. */
export interface Place {
  id: string;
  column: number;
  row: number;
  width: number;
  height: number;
}

/** How squares and sizes of type hang together. */
export interface Measure {
  /** The side of a square. */
  cell: number;
  /** What stays free between neighbours. */
  gap: number;
}

export function squares(length: number, { cell, gap }: Measure): number {
  return Math.max(1, Math.ceil((length + gap) / cell - 1e-9));
}
