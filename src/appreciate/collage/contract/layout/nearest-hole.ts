import type { Ground } from './ground.ts';
import type { Place } from './place.ts';

/** The hole of that size whose middle is nearest to a point, among all there are; `depths` are the ground's. */
export function nearestHole(ground: Ground, depths: Uint16Array, { width, height }: { width: number; height: number }, target: { column: number; row: number }): Omit<Place, 'id'> | undefined {
  const { columns, rows } = ground;
  let best: Omit<Place, 'id'> | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (let row = 0; row + height <= rows; row += 1) {
    const down = row + height / 2 - target.row;
    if (down * down >= shortest) continue;
    for (let from = ground.freeFrom(row, 0), to = from; from < columns; from = ground.freeFrom(row, to)) {
      to = ground.takenFrom(row, from);
      if (to - from < width) continue;
      let deepFrom = from;
      for (let column = from; column < to; column += 1) {
        if ((depths[row * columns + column] as number) < height) deepFrom = column + 1;
        if (column + 1 - deepFrom < width) continue;
        const right = column + 1 - width / 2 - target.column;
        const distance = right * right + down * down;
        if (distance >= shortest) continue;
        shortest = distance;
        best = { column: column + 1 - width, row, width, height };
      }
    }
  }
  return best;
}
