import type { Coarse } from './rasterise.ts';

/** How unlike two pictures are: the mean difference of a colour (0 to 255), and the largest. */
export function difference(one: Coarse, other: Coarse): { mean: number; largest: number } {
  const apart = one.colors.map((value, n) => Math.abs(value - (other.colors[n] ?? 0)));
  return { mean: apart.reduce((sum, value) => sum + value, 0) / apart.length, largest: apart.reduce((most, value) => Math.max(most, value), 0) };
}
