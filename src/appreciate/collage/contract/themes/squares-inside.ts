import { polygonsOf, type Polygon } from './path.ts';

/** Where each square is counted as inside: at its upper edge, its middle and its lower edge. */
const levels = [0.02, 0.5, 0.98];

interface Squares {
  columns: number;
  rows: number;
  cell: number;
  x: number;
  y: number;
}

/**
 * Which squares of a sheet lie wholly inside a shape (even-odd rule): 1 for inside, row by row.
 * @param cell side of a square in the path's units; `x`, `y` is where the first one begins.
 */
export function squaresInside(path: string, squares: Squares): Uint8Array {
  const key = JSON.stringify([path, squares]);
  if (last?.key !== key) last = { key, inside: counted(path, squares) };
  return last.inside;
}

/** The same sheet is asked for again whenever somebody is added to it. */
let last: { key: string; inside: Uint8Array } | undefined;

function counted(path: string, { columns, rows, cell, x, y }: Squares): Uint8Array {
  const lines = crossingsOf(polygonsOf(path), rows, (row, level) => y + (row + level) * cell);
  const inside = new Uint8Array(columns * rows);
  const line = new Uint8Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let level = 0; level < levels.length; level += 1) {
      const crossings = (lines[row * levels.length + level] ?? []).sort((one, other) => one - other);
      line.fill(0);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const from = Math.max(0, Math.ceil(((crossings[at] as number) - x) / cell - 0.02));
        const to = Math.min(columns, Math.floor(((crossings[at + 1] as number) - x) / cell + 0.02));
        if (to > from) line.fill(1, from, to);
      }
      for (let column = 0; column < columns; column += 1) {
        const square = row * columns + column;
        inside[square] = (line[column] as number) & (level === 0 ? 1 : (inside[square] as number));
      }
    }
  }
  return inside;
}

/** Where a shape's edges cross each level of each row. */
function crossingsOf(polygons: readonly Polygon[], rows: number, heightOf: (row: number, level: number) => number): number[][] {
  const lines: number[][] = Array.from({ length: rows * levels.length }, () => []);
  const perRow = heightOf(1, 0) - heightOf(0, 0);
  for (const polygon of polygons) {
    for (const [index, [x, y]] of polygon.entries()) {
      const [nextX, nextY] = polygon[(index + 1) % polygon.length] as readonly [number, number];
      if (y === nextY) continue;
      const first = Math.max(0, Math.floor((Math.min(y, nextY) - heightOf(0, 0)) / perRow) - 1);
      const last = Math.min(rows - 1, Math.ceil((Math.max(y, nextY) - heightOf(0, 0)) / perRow));
      for (let row = first; row <= last; row += 1) {
        for (const [at, level] of levels.entries()) {
          const height = heightOf(row, level);
          if (y <= height !== nextY <= height) lines[row * levels.length + at]?.push(x + ((height - y) / (nextY - y)) * (nextX - x));
        }
      }
    }
  }
  return lines;
}
