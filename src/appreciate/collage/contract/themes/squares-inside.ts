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
  const polygons = polygonsOf(path);
  const inside = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (const level of levels) {
      const isFirst = level === levels[0];
      const line = new Uint8Array(columns);
      const crossings = crossingsAt(polygons, y + (row + level) * cell);
      for (let at = 0; at + 1 < crossings.length; at += 2) {
        const from = Math.max(0, Math.ceil(((crossings[at] as number) - x) / cell - 0.02));
        const to = Math.min(columns, Math.floor(((crossings[at + 1] as number) - x) / cell + 0.02));
        if (to > from) line.fill(1, from, to);
      }
      for (let column = 0; column < columns; column += 1) {
        const square = row * columns + column;
        inside[square] = (line[column] as number) & (isFirst ? 1 : (inside[square] as number));
      }
    }
  }
  return inside;
}

function crossingsAt(polygons: readonly Polygon[], height: number): number[] {
  const crossings: number[] = [];
  for (const polygon of polygons) {
    for (const [index, [x, y]] of polygon.entries()) {
      const [nextX, nextY] = polygon[(index + 1) % polygon.length] as readonly [number, number];
      if (y <= height === nextY <= height) continue;
      crossings.push(x + ((height - y) / (nextY - y)) * (nextX - x));
    }
  }
  return crossings.sort((one, other) => one - other);
}
