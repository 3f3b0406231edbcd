import type { Ground } from './ground.ts';
import { squares, type Measure, type Place, type Wanted } from './place.ts';

/**
 * Places the largest first, spread evenly over the sheet (Roberts' R2 sequence), the nearest free spot for each. They keep either no
 * distance to each other and to the edge or enough for somebody in between: anything else would be a hole.
 */
export function setIslands(ground: Ground, islands: readonly Wanted[], measure: Measure, { between, start }: { between: { width: number; height: number }; start: number }): Place[] {
  const places: Place[] = [];
  for (const [index, { id, size, shapes }] of islands.entries()) {
    const target = { column: fraction(start + 0.5 + (index + 1) * 0.7548776662466927) * ground.columns, row: fraction(start * 0.7 + 0.5 + (index + 1) * 0.5698402909980532) * ground.rows };
    const boxes = shapes
      .map((shape) => ({ width: squares(size * shape.width, measure), height: squares(size * shape.height, measure) }))
      .filter(({ width, height }) => width <= ground.columns && height <= ground.rows)
      .sort((one, other) => unease(one) - unease(other))
      .slice(0, 3);
    const found = boxes.map((box) => nearest(ground, places, box, target, between)).find((place) => place !== undefined);
    if (!found) continue;
    ground.take(found.column, found.row, found.width, found.height);
    places.push({ id, ...found });
  }
  return places;
}

function unease({ width, height }: { width: number; height: number }): number {
  return Math.abs(Math.log(width / height / 2));
}

function nearest(ground: Ground, places: readonly Place[], { width, height }: { width: number; height: number }, target: { column: number; row: number }, between: { width: number; height: number }): Omit<Place, 'id'> | undefined {
  const lastColumn = ground.columns - width;
  const lastRow = ground.rows - height;
  const centre = { column: clamp(Math.round(target.column - width / 2), lastColumn), row: clamp(Math.round(target.row - height / 2), lastRow) };
  const step = Math.max(1, Math.round(Math.min(width, height) / 8));
  const steps = Math.ceil(Math.max(ground.columns, ground.rows) / step);
  for (let ring = 0; ring <= steps; ring += 1) {
    for (const [right, down] of around(ring)) {
      const column = clamp(centre.column + right * step, lastColumn);
      const row = clamp(centre.row + down * step, lastRow);
      if (leavesRoom(ground, places, { column, row, width, height }, between) && ground.isFree(column, row, width, height)) return { column, row, width, height };
    }
  }
  return undefined;
}

function leavesRoom(ground: Ground, places: readonly Place[], one: Omit<Place, 'id'>, between: { width: number; height: number }): boolean {
  if (isTight(one.column, between.width) || isTight(ground.columns - one.column - one.width, between.width)) return false;
  if (isTight(one.row, between.height) || isTight(ground.rows - one.row - one.height, between.height)) return false;
  return places.every((other) => {
    const beside = Math.max(one.column - other.column - other.width, other.column - one.column - one.width);
    const below = Math.max(one.row - other.row - other.height, other.row - one.row - one.height);
    if (beside < 0 && below < 0) return false;
    return !(below < 0 && isTight(beside, between.width)) && !(beside < 0 && isTight(below, between.height));
  });
}

function isTight(gap: number, needed: number): boolean {
  return gap > 0 && gap < needed;
}

function* around(ring: number): Generator<readonly [number, number]> {
  if (ring === 0) yield [0, 0];
  for (let at = -ring; at < ring; at += 1) yield* [[at, -ring], [ring, at], [-at, ring], [-ring, -at]] as const;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
