import type { Ground } from './ground.ts';
import type { Place } from './place.ts';

/** The hole of that size whose middle is nearest to a point, among all there are; `depths` are the ground's. */
export function nearestHole({ columns, rows, taken }: Ground, depths: Uint16Array, { width, height }: { width: number; height: number }, target: { column: number; row: number }): Omit<Place, 'id'> | undefined {
  let best: Omit<Place, 'id'> | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (let row = 0; row + height <= rows; row += 1) {
    const down = row + height / 2 - target.row;
    if (down * down >= shortest) continue;
    let deepFrom = 0;
    for (let column = 0; column < columns; ) {
      const square = row * columns + column;
      const blocked = taken[square] as number;
      if (blocked > 0 || (depths[square] as number) < height) {
        column = Math.max(blocked, column + 1);
        deepFrom = column;
        continue;
      }
      column += 1;
      if (column - deepFrom < width) continue;
      const right = column - width / 2 - target.column;
      const distance = right * right + down * down;
      if (distance < shortest) {
        shortest = distance;
        best = { column: column - width, row, width, height };
      }
    }
  }
  return best;
}
