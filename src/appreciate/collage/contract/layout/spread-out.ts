import type { Ground } from './ground.ts';
import type { Place } from './place.ts';

/** Lets everybody spread into the white beside them, row by row and column by column, until they have grown by that share. */
export function spreadOut(ground: Ground, places: readonly Place[], { most }: { most: number }): void {
  const widest = new Float64Array(places.length);
  const deepest = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const { width, height } = places[index] as Place;
    widest[index] = width * most;
    deepest[index] = height * most;
  }
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index] as Place;
      let hasGrown = true;
      while (hasGrown) {
        hasGrown = false;
        const mayWiden = place.width < (widest[index] as number);
        const mayDeepen = place.height < (deepest[index] as number);
        if (mayWiden && ground.isFree(place.column + place.width, place.row, 1, place.height)) hasGrown = grow(place, 0, 0, 1, 0);
        if (mayWiden && ground.isFree(place.column - 1, place.row, 1, place.height)) hasGrown = grow(place, -1, 0, 1, 0);
        if (mayDeepen && ground.isFree(place.column, place.row + place.height, place.width, 1)) hasGrown = grow(place, 0, 0, 0, 1);
        if (mayDeepen && ground.isFree(place.column, place.row - 1, place.width, 1)) hasGrown = grow(place, 0, -1, 0, 1);
      }
    }
  }

  function grow(place: Place, right: number, down: number, wider: number, deeper: number): true {
    place.column += right;
    place.row += down;
    place.width += wider;
    place.height += deeper;
    ground.take(place.column, place.row, place.width, place.height);
    return true;
  }
}
