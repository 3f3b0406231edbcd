import { squares, type Measure, type Wanted } from './place.ts';

/** How far a voice may be smaller than wanted so that it fits exactly. */
export const smallest = 0.84;

/** How far all sizes together may give where there is less room than was thought. */
export const slightest = 0.86;

/** The width and the height below which nobody fits, and those below which so few do that they are as good as lost. */
export function limitsOf(wanted: readonly Wanted[], measure: Measure): { narrowest: number; lowest: number; least: { width: number; height: number } } {
  const widths = new Float64Array(wanted.length);
  const heights = new Float64Array(wanted.length);
  for (const [index, { size, shapes }] of wanted.entries()) {
    let width = Number.POSITIVE_INFINITY;
    let height = Number.POSITIVE_INFINITY;
    for (const shape of shapes) {
      width = Math.min(width, shape.width);
      height = Math.min(height, shape.height);
    }
    widths[index] = size * smallest * width;
    heights[index] = size * smallest * height;
  }
  widths.sort();
  heights.sort();
  const quarter = Math.floor(wanted.length / 4);
  return {
    narrowest: squares((widths[0] ?? 0) * slightest, measure),
    lowest: squares((heights[0] ?? 0) * slightest, measure),
    least: { width: squares(widths[quarter] ?? 0, measure), height: squares(heights[quarter] ?? 0, measure) },
  };
}
