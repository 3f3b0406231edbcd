import { chance } from './chance.ts';
import type { Ground } from './ground.ts';
import { nearestHole } from './nearest-hole.ts';
import { squares, type Measure, type Place, type Wanted } from './place.ts';

/**
 * Places the largest first, spread evenly over the sheet's width (golden section) and where they belong along its height, the nearest
 * free spot for each. They keep either no
 * distance to each other and to the edge or enough for somebody in between: anything else would be a hole.
 */
export function setIslands(ground: Ground, islands: readonly Wanted[], measure: Measure, { between, seed }: { between: { width: number; height: number }; seed: number }): Place[] {
  const places: Place[] = [];
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
    places.push({ id, ...found });
  }
  return places;

  function firstSpot(sizes: readonly number[], shapes: Wanted['shapes'], target: { column: number; row: number }): Omit<Place, 'id'> | undefined {
    const depths = isSparse ? ground.survey().depths : undefined;
    for (const size of sizes) {
      const boxes = shapes
        .map((shape) => ({ width: squares(size * shape.width, measure), height: squares(size * shape.height, measure) }))
        .filter(({ width, height }) => width <= ground.columns && height <= ground.rows)
        .sort((one, other) => unease(one) - unease(other));
      for (const box of boxes.slice(0, 3)) {
        const place = depths ? nearestHole(ground, depths, box, target) : nearest(ground, places, box, target, between);
        if (place) return place;
      }
    }
    return undefined;
  }
}

function unease({ width, height }: { width: number; height: number }): number {
  return Math.abs(Math.log(width / height / 2));
}

function nearest(ground: Ground, places: readonly Place[], { width, height }: { width: number; height: number }, target: { column: number; row: number }, between: { width: number; height: number }): Omit<Place, 'id'> | undefined {
  const lastColumn = ground.columns - width;
  const lastRow = ground.rows - height;
  const centre = { column: clamp(Math.round(target.column - width / 2), lastColumn), row: clamp(Math.round(target.row - height / 2), lastRow) };
  const step = Math.max(1, Math.round(Math.min(width, height) / 5));
  const steps = Math.ceil((Math.max(ground.columns, ground.rows) / step) * 0.5);
  for (let ring = 0; ring <= steps; ring += 1) {
    for (let at = -ring; at < ring || at === 0; at += 1) {
      const place = spot(at, -ring) ?? spot(ring, at) ?? spot(-at, ring) ?? spot(-ring, -at);
      if (place) return place;
    }
  }
  return undefined;

  function spot(right: number, down: number): Omit<Place, 'id'> | undefined {
    const column = clamp(centre.column + right * step, lastColumn);
    const row = clamp(centre.row + down * step, lastRow);
    const place = { column, row, width, height };
    return leavesRoom(ground, places, place, between) && ground.isFree(column, row, width, height) ? place : undefined;
  }
}

function leavesRoom(ground: Ground, places: readonly Place[], one: Omit<Place, 'id'>, between: { width: number; height: number }): boolean {
  if (isTight(one.column, between.width) || isTight(ground.columns - one.column - one.width, between.width)) return false;
  if (isTight(one.row, between.height) || isTight(ground.rows - one.row - one.height, between.height)) return false;
  for (const other of places) {
    const beside = Math.max(one.column - other.column - other.width, other.column - one.column - one.width);
    const below = Math.max(one.row - other.row - other.height, other.row - one.row - one.height);
    if (beside < 0 ? below < 0 || isTight(below, between.height) : below < 0 && isTight(beside, between.width)) return false;
  }
  return true;
}

/** Less than what somebody needs, more than nothing. */
function isTight(gap: number, needed: number): boolean {
  return gap > 0 && gap < needed;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
