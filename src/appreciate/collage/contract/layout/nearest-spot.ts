import type { Clearance } from './clearance.ts';
import type { Ground } from './ground.ts';
import type { Place } from './place.ts';

/** The spot of that size nearest to a point that is free and clear of others, in rings of steps about it; undefined if there is none. */
export function nearestSpot(ground: Ground, clearance: Clearance, { width, height }: { width: number; height: number }, target: { column: number; row: number }): Omit<Place, 'id'> | undefined {
  const lastColumn = ground.columns - width;
  const lastRow = ground.rows - height;
  const middle = { column: within(Math.round(target.column - width / 2), lastColumn), row: within(Math.round(target.row - height / 2), lastRow) };
  const step = Math.max(1, Math.round(Math.min(width, height) / 5));
  const rings = Math.ceil((Math.max(ground.columns, ground.rows) / step) * 0.5);
  for (let ring = 0; ring <= rings; ring += 1) {
    // From all four corners at once, clockwise.
    for (let spot = 0; spot < Math.max(1, 8 * ring); spot += 1) {
      const along = (spot >>> 2) - ring;
      const side = spot & 3;
      const column = within(middle.column + step * (side === 0 ? along : side === 1 ? ring : side === 2 ? -along : -ring), lastColumn);
      const row = within(middle.row + step * (side === 0 ? -ring : side === 1 ? along : side === 2 ? ring : -along), lastRow);
      if (clearance.allows(column, row, width, height) && ground.isFree(column, row, width, height)) return { column, row, width, height };
    }
  }
  return undefined;
}

function within(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
