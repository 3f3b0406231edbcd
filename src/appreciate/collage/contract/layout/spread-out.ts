import type { Ground } from './ground.ts';
import type { Place } from './place.ts';

/** Lets everybody spread into the white beside them, row by row and column by column, until they have grown by that share. */
export function spreadOut(ground: Ground, places: readonly Place[], { most }: { most: number }): Place[] {
  const grown = places.map((place) => ({ ...place }));
  const start = grown.map(({ width, height }) => ({ width, height }));
  for (let round = 0; round < 2; round += 1) {
    for (const [index, place] of grown.entries()) {
      const { width, height } = start[index] as { width: number; height: number };
      let hasGrown = true;
      while (hasGrown) {
        hasGrown = false;
        const mayWiden = place.width < width * most;
        const mayDeepen = place.height < height * most;
        if (mayWiden && ground.isFree(place.column + place.width, place.row, 1, place.height)) hasGrown = grow(place, 0, 0, 1, 0);
        if (mayWiden && ground.isFree(place.column - 1, place.row, 1, place.height)) hasGrown = grow(place, -1, 0, 1, 0);
        if (mayDeepen && ground.isFree(place.column, place.row + place.height, place.width, 1)) hasGrown = grow(place, 0, 0, 0, 1);
        if (mayDeepen && ground.isFree(place.column, place.row - 1, place.width, 1)) hasGrown = grow(place, 0, -1, 0, 1);
      }
    }
  }
  return grown;

  function grow(place: Place, right: number, down: number, wider: number, deeper: number): true {
    place.column += right;
    place.row += down;
    place.width += wider;
    place.height += deeper;
    ground.take(place.column, place.row, place.width, place.height);
    return true;
  }
}
