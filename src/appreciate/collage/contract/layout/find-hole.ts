import type { Ground } from './ground.ts';
import { squares, type Measure, type Place, type Wanted } from './place.ts';

/** Sizes that are tried, largest first, as shares of the wish. */
const sizes = [1, 0.85, 0.72];

/** Whoever comes later takes the narrowest hole it fits into, as large as it can; undefined if there is none. */
export function findHole(ground: Ground, { id, size, shapes }: Wanted, measure: Measure): Place | undefined {
  const depths = ground.depths();
  for (const share of sizes) {
    const boxes = shapes.map((shape) => ({ width: squares(size * share * shape.width, measure), height: squares(size * share * shape.height, measure) }));
    const best = narrowest(ground, depths, boxes);
    if (best) {
      ground.take(best.column, best.row, best.width, best.height);
      return { id, ...best };
    }
  }
  return undefined;
}

function narrowest(ground: Ground, depths: Uint16Array, boxes: readonly { width: number; height: number }[]): Omit<Place, 'id'> | undefined {
  const { columns, rows } = ground;
  const least = { width: Math.min(...boxes.map(({ width }) => width)), height: Math.min(...boxes.map(({ height }) => height)) };
  let best: (Omit<Place, 'id'> & { white: number }) | undefined;
  for (let row = 0; row + least.height <= rows; row += 1) {
    const from = row * columns;
    for (let column = ground.freeFrom(row, 0); column < columns; ) {
      let end = column;
      while (end < columns && (depths[from + end] as number) >= least.height) end += 1;
      if (end - column >= least.width) for (const box of boxes) consider(row, column, end, box);
      column = ground.freeFrom(row, Math.max(end, column + 1));
    }
  }
  return best;

  /** The first stretch of that run that is deep enough for the box. */
  function consider(row: number, start: number, end: number, { width, height }: { width: number; height: number }): void {
    let deepFrom = start;
    for (let column = start; column < end; column += 1) {
      const depth = depths[row * columns + column] as number;
      if (depth < height) deepFrom = column + 1;
      else if (column + 1 - deepFrom >= width) {
        const white = (end - start - width) / width + (depth - height) / height;
        if (!best || white < best.white) best = { column: deepFrom, row, width, height, white };
        return;
      }
    }
  }
}
