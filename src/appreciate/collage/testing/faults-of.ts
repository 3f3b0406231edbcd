import { outline } from '../contract/outline.ts';
import type { Piece, Scene } from '../contract/scene.ts';

type Point = readonly [x: number, y: number];

/** What is wrong with a scene, in words: the layout's promises, checked a second time with true outlines instead of squares. */
export function faultsOf(scene: Scene): string[] {
  const drawn = scene.pieces.map((piece) => ({ piece, shapes: shapesOf(piece) }));
  const faults = drawn.flatMap(({ piece, shapes }) => [...(isOn(scene, shapes) ? [] : [`${piece.id} leaves the sheet`]), ...clippedLines(piece)]);
  const boxes = drawn.map(({ shapes }) => boxOf(shapes.flat()));
  const order = [...drawn.keys()].sort((one, other) => (boxes[one] as Box).left - (boxes[other] as Box).left);
  for (const [at, one] of order.entries()) {
    for (const other of order.slice(at + 1)) {
      const [first, second] = [boxes[one] as Box, boxes[other] as Box];
      if (second.left > first.right) break;
      if (second.top > first.bottom || first.top > second.bottom) continue;
      if (touch(drawn[one]?.shapes ?? [], drawn[other]?.shapes ?? [])) faults.push(`${drawn[one]?.piece.id} touches ${drawn[other]?.piece.id}`);
    }
  }
  return faults;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The ground with its tail, and every line of type, where they stand on the sheet. */
function shapesOf(piece: Piece): Point[][] {
  const angle = (piece.tilt * Math.PI) / 180;
  const middle = [piece.width / 2, piece.height / 2] as const;
  const ground = outline(piece);
  const local = [...(ground === '' ? [] : [cornersOf(ground)]), ...linesOf(piece).map(({ left, right, top, bottom }): Point[] => [[left, top], [right, top], [right, bottom], [left, bottom]])];
  return local.map((shape) =>
    shape.map(([x, y]) => [
      piece.x + middle[0] + (x - middle[0]) * Math.cos(angle) - (y - middle[1]) * Math.sin(angle),
      piece.y + middle[1] + (x - middle[0]) * Math.sin(angle) + (y - middle[1]) * Math.cos(angle),
    ]),
  );
}

function linesOf({ lines, size, credit }: Piece): Box[] {
  const all = [...lines.map((line) => ({ line, size })), ...(credit ? [{ line: credit, size: credit.size }] : [])];
  return all.map(({ line, size }) => ({ left: line.x, right: line.x + line.width, top: line.baseline - 0.7 * size, bottom: line.baseline + 0.2 * size }));
}

/** Every line inside its ground, and all its runs where the line is. */
function clippedLines(piece: Piece): string[] {
  const { body } = piece;
  const slack = 0.01;
  const isInside = ({ left, right, top, bottom }: Box) => left >= body.x - slack && right <= body.x + body.width + slack && top >= body.y - slack && bottom <= body.y + body.height + slack;
  const ends = piece.lines.every(({ x, width, runs }) => Math.abs(Math.min(...runs.map((run) => run.x)) - x) < slack && Math.abs(Math.max(...runs.map((run) => run.x + run.width)) - x - width) < slack);
  return [...(linesOf(piece).every(isInside) ? [] : [`${piece.id} is clipped`]), ...(ends ? [] : [`${piece.id} has letters beside its lines`])];
}

function isOn({ left, top, width, height }: Scene, shapes: readonly Point[][]): boolean {
  return shapes.flat().every(([x, y]) => x >= left && y >= top && x <= left + width && y <= top + height);
}

/** The corners of a path of M, H, V, Q, A and Z, with points along its curves. */
function cornersOf(path: string): Point[] {
  const corners: [number, number][] = [];
  for (const [, command, rest = ''] of path.matchAll(/([MHVQAZ])([^MHVQAZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x, y] = corners.at(-1) ?? [0, 0];
    if (command === 'M') corners.push([numbers[0] ?? 0, numbers[1] ?? 0]);
    if (command === 'H') corners.push([numbers[0] ?? 0, y]);
    if (command === 'V') corners.push([x, numbers[0] ?? 0]);
    if (command === 'Q') {
      const [viaX = 0, viaY = 0, toX = 0, toY = 0] = numbers;
      for (let at = 0.125; at <= 1; at += 0.125) corners.push([(1 - at) ** 2 * x + 2 * at * (1 - at) * viaX + at ** 2 * toX, (1 - at) ** 2 * y + 2 * at * (1 - at) * viaY + at ** 2 * toY]);
    }
    // A quarter circle lies outside the straight line and inside the corner: the corner is the stricter of the two.
    if (command === 'A') {
      const [toX = 0, toY = 0] = numbers.slice(5);
      const goesAcross = (toX > x) === (toY > y);
      corners.push(goesAcross ? [x + (toX - x) * 0.75, y + (toY - y) * 0.25] : [x + (toX - x) * 0.25, y + (toY - y) * 0.75], [toX, toY]);
    }
  }
  return corners;
}

function boxOf(points: readonly Point[]): Box {
  const across = points.map(([x]) => x);
  const down = points.map(([, y]) => y);
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

function touch(one: readonly Point[][], other: readonly Point[][]): boolean {
  return one.some((shape) => other.some((against) => crosses(shape, against) || isWithin(shape[0] as Point, against) || isWithin(against[0] as Point, shape)));
}

function crosses(one: readonly Point[], other: readonly Point[]): boolean {
  return one.some((from, at) => {
    const to = one[(at + 1) % one.length] as Point;
    return other.some((start, index) => {
      const end = other[(index + 1) % other.length] as Point;
      return side(from, to, start) * side(from, to, end) < 0 && side(start, end, from) * side(start, end, to) < 0;
    });
  });
}

function side([fromX, fromY]: Point, [toX, toY]: Point, [x, y]: Point): number {
  return Math.sign((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
}

function isWithin([x, y]: Point, shape: readonly Point[]): boolean {
  let inside = false;
  for (const [at, [fromX, fromY]] of shape.entries()) {
    const [toX, toY] = shape[(at + 1) % shape.length] as Point;
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
  }
  return inside;
}
