/** A closed shape as corners, in the order in which they are drawn. */
export type Polygon = readonly (readonly [x: number, y: number])[];

interface Step {
  command: string;
  numbers: number[];
}

/** An SVG path of absolute M, L, H, V, Q, C and Z, moved and stretched. */
export function transformed(path: string, { scaleX, scaleY, x, y }: { scaleX: number; scaleY: number; x: number; y: number }): string {
  return stepsOf(path)
    .map(({ command, numbers }) => command + numbers.map((value, index) => rounded(index % 2 === 0 ? value * scaleX + x : value * scaleY + y)).join(' '))
    .join('');
}

/** The corners of a path's shapes, curves as straight lines short enough not to be seen. */
export function polygonsOf(path: string): Polygon[] {
  const polygons: [number, number][][] = [];
  for (const { command, numbers } of stepsOf(path)) {
    if (command === 'M') polygons.push([]);
    const polygon = polygons.at(-1);
    if (!polygon || command === 'Z') continue;
    const from = polygon.at(-1) ?? [0, 0];
    const points = [from, ...pairs(numbers)];
    if (command === 'M' || command === 'L') polygon.push(...pairs(numbers));
    else for (let part = 1; part <= curveParts; part += 1) polygon.push(onCurve(points, part / curveParts));
  }
  return polygons;
}

const curveParts = 16;

/** De Casteljau: between neighbouring points, again and again, until one is left. */
function onCurve(points: readonly (readonly [number, number])[], at: number): [number, number] {
  if (points.length === 1) return [...(points[0] as [number, number])];
  return onCurve(
    points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = points[index] as [number, number];
      return [fromX + (x - fromX) * at, fromY + (y - fromY) * at] as const;
    }),
    at,
  );
}

function stepsOf(path: string): Step[] {
  return Array.from(path.matchAll(/([MLQCZ])([^MLQCZ]*)/g), ([, command = '', numbers = '']) => ({ command, numbers: (numbers.match(/-?[\d.]+/g) ?? []).map(Number) }));
}

function pairs(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
