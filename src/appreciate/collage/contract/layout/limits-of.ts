import { squares, type Measure } from './place.ts';
import type { Waiting } from './waiting.ts';

/** How far a voice may be smaller than wanted so that it fits exactly. */
export const smallest = 0.84;

/** How far all sizes together may give where there is less room than was thought. */
export const slightest = 0.86;

/** What nobody fits below, and what so few do below that it is as good as lost. */
export interface Limits {
  narrowest: number;
  lowest: number;
  least: { width: number; height: number };
}

/** The width and the height below which nobody fits, and those below which so few do that they are as good as lost. */
export function limitsOf({ shapes, widths, heights }: Waiting, measure: Measure): Limits {
  const count = shapes.length - 1;
  const narrow: number[] = [];
  const low: number[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    let width = Number.POSITIVE_INFINITY;
    let height = Number.POSITIVE_INFINITY;
    for (let shape = shapes[index] as number; shape < (shapes[index + 1] as number); shape += 1) {
      width = Math.min(width, (widths[shape] as number) * smallest);
      height = Math.min(height, (heights[shape] as number) * smallest);
    }
    narrowest = Math.min(narrowest, width);
    lowest = Math.min(lowest, height);
    tally(narrow, squares(width, measure));
    tally(low, squares(height, measure));
  }
  const quarter = Math.floor(count / 4);
  return {
    narrowest: squares(narrowest * slightest, measure),
    lowest: squares(lowest * slightest, measure),
    least: { width: atRank(narrow, quarter), height: atRank(low, quarter) },
  };
}

function tally(counts: number[], value: number): void {
  while (counts.length <= value) counts.push(0);
  (counts[value] as number) += 1;
}

/** The value at that rank, where `counts[value]` is how often it occurs. */
function atRank(counts: readonly number[], rank: number): number {
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > rank);
}
