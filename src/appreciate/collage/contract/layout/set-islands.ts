import { chance } from './chance.ts';
import { Clearance } from './clearance.ts';
import type { Ground } from './ground.ts';
import { nearestHole } from './nearest-hole.ts';
import { nearestSpot } from './nearest-spot.ts';
import { squares, type Measure, type Place, type Wanted } from './place.ts';

/**
 * Places the largest first, spread evenly over the sheet's width (golden section) and where they belong along its height, the nearest
 * free spot for each. They keep either no
 * distance to each other and to the edge or enough for somebody in between: anything else would be a hole.
 */
export function setIslands(ground: Ground, islands: readonly Wanted[], measure: Measure, { between, seed }: { between: { width: number; height: number }; seed: number }): Place[] {
  const places: Place[] = [];
  const clearance = new Clearance(ground, islands.length, between);
  const isSparse = between.width === 0;
  const start = chance(seed, 'islands');
  for (const [index, { id, size, shapes, along }] of islands.entries()) {
    const across = fraction(start + 0.5 + (index + 1) * 0.6180339887498949);
    const down = along + 0.22 * (chance(seed, id, 'island') - 0.5);
    // A few stand closer to the middle, the fewer the closer.
    const spread = isSparse ? Math.min(1, islands.length / 16) : 1;
    const target = { column: (0.5 + (across - 0.5) * spread) * ground.columns, row: (0.5 + (down - 0.5) * (0.6 + 0.4 * spread)) * ground.rows };
    const found = firstSpot([size, size * 0.8, size * 0.64], shapes, target);
    if (!found) continue;
    ground.take(found.column, found.row, found.width, found.height);
    clearance.keep(found.column, found.row, found.width, found.height);
    places.push({ id, ...found });
  }
  return places;

  function firstSpot(sizes: readonly number[], shapes: Wanted['shapes'], target: { column: number; row: number }): Omit<Place, 'id'> | undefined {
    const depths = isSparse ? ground.depths() : undefined;
    for (const size of sizes) {
      const boxes = shapes
        .map((shape) => ({ width: squares(size * shape.width, measure), height: squares(size * shape.height, measure) }))
        .filter(({ width, height }) => width <= ground.columns && height <= ground.rows)
        .sort((one, other) => unease(one) - unease(other));
      for (const box of boxes.slice(0, 3)) {
        const place = depths ? nearestHole(ground, depths, box, target) : nearestSpot(ground, clearance, box, target);
        if (place) return place;
      }
    }
    return undefined;
  }
}

function unease({ width, height }: { width: number; height: number }): number {
  return Math.abs(Math.log(width / height / 2));
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
