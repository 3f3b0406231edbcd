import { textWidth } from '#appreciate/collage/contract/faces/text-width.ts';
import { setLine } from './set-line.ts';
import type { SetLine } from './sheet.ts';

/** Line height of a title of two lines. */
const leading = 1.12;

/**
 * Sets the title in one line as large as `largest`, smaller if it is long, and in two lines before it gets smaller than two thirds of that.
 * A word longer than the line is set smaller still; nothing is cut.
 */
export function setTitle(title: string, { x, top, width, largest }: { x: number; top: number; width: number; largest: number }): SetLine[] {
  if (title === '') return [];
  const widthOf = (text: string) => textWidth(text, 'sans');
  const one = Math.min(largest, width / widthOf(title));
  const lines = one >= (largest * 2) / 3 ? [title] : inTwo(title, widthOf);
  const size = Math.min(largest, ...lines.map((line) => width / widthOf(line)));
  return lines.map((line, n) => setLine(line, { x, baseline: top + size * (0.76 + n * leading), size, strength: 'loud' }));
}

/** Breaks where both halves are most alike. */
function inTwo(title: string, widthOf: (text: string) => number): string[] {
  const words = title.split(' ');
  const breaks = words.slice(1).map((_, n) => [words.slice(0, n + 1).join(' '), words.slice(n + 1).join(' ')] as const);
  const longest = (pair: readonly string[]) => Math.max(...pair.map(widthOf));
  const best = breaks.reduce<readonly string[] | undefined>((best, pair) => (!best || longest(pair) < longest(best) ? pair : best), undefined);
  return [...(best ?? [title])];
}
