import { transformed } from './path.ts';

/** A full heart in a square of 100, its lobes wide enough for words. */
const heart = 'M50 97C33 83 2 62 2 33C2 14 15 4 28 4C38 4 46 9 50 19C54 9 62 4 72 4C85 4 98 14 98 33C98 62 67 83 50 97Z';

/** A heart may be that much taller or wider than drawn before it looks wrong. */
const mostStretch = 1.25;

/** The heart that fills a sheet as far as it can, as a path. */
export function heartIn({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const side = Math.min(width, height);
  const wide = Math.min(width, side * mostStretch);
  const high = Math.min(height, side * mostStretch);
  return transformed(heart, { scaleX: wide / 100, scaleY: high / 100, x: x + (width - wide) / 2, y: y + (height - high) / 2 });
}
