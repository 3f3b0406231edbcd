import { countLines, lineWidth } from './break-lines.ts';
import type { Paragraph } from './paragraph.ts';

/** Columns narrower than this, as a share of the size, are hard to read. */
const narrowestColumn = 5;

/**
 * How narrow a paragraph can be set in one line, in two, and so on: the least measure for each number of lines, as shares of the
 * size. A layout needs no more of a text than this.
 */
export function measuresOf(paragraph: Paragraph, mostLines: number): number[] {
  const total = lineWidth(paragraph, 0, paragraph.parts.length);
  const narrowest = Math.max(...paragraph.parts.map((part) => part.width + part.hyphen), 0);
  const measures: number[] = [total];
  for (let lines = 2; lines <= mostLines && (measures.at(-1) ?? 0) > Math.max(narrowest * 1.02, narrowestColumn); lines += 1) {
    let low = Math.max(narrowest, (total / lines) * 0.98);
    let high = measures.at(-1) ?? total;
    if (countLines(paragraph, low, lines) <= lines) high = low;
    while (high - low > 0.06) {
      const middle = (low + high) / 2;
      if (countLines(paragraph, middle, lines) <= lines) high = middle;
      else low = middle;
    }
    measures.push(high);
  }
  return measures;
}
