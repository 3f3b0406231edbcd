import { lineWidth } from './break-lines.ts';
import type { Paragraph, Part } from './paragraph.ts';

const hyphenCosts = 0.8;
const dividedCompoundCosts = 0.05;
const lonelyWordCosts = 0.25;

/**
 * The most even way to set a paragraph in that many lines of at most that measure (Knuth and Plass's total fit with ragged lines):
 * the squares of what the lines lack are least, hyphens and a lonely last word cost extra. Undefined if there is none.
 */
export function balanceLines(paragraph: Paragraph, count: number, measure: number): number[] | undefined {
  const { parts } = paragraph;
  const size = parts.length;
  const aim = Math.min(measure, (lineWidth(paragraph, 0, size) / count) * 1.08);
  let reached = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  reached[0] = 0;
  const cameFrom: Int32Array[] = [];
  for (let line = 1; line <= count; line += 1) {
    const next = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(size + 1).fill(-1);
    for (let start = 0; start < size; start += 1) {
      const soFar = reached[start] as number;
      if (soFar === Number.POSITIVE_INFINITY) continue;
      let width = 0;
      for (let at = start; at < size; at += 1) {
        const part = parts[at] as Part;
        if (width + part.width > measure + 1e-6 && at > start) break;
        const isWide = width + part.width + part.hyphen;
        width += part.width + part.space;
        if (isWide > measure + 1e-6 && at > start) continue;
        const cost = soFar + costOf(isWide, aim, at + 1 === size, part, at === start);
        if (cost < (next[at + 1] as number)) {
          next[at + 1] = cost;
          from[at + 1] = start;
        }
      }
    }
    cameFrom.push(from);
    reached = next;
  }
  return reached[size] === Number.POSITIVE_INFINITY ? undefined : traced(cameFrom, size);
}

function costOf(width: number, aim: number, isLast: boolean, part: Part, isAlone: boolean): number {
  const lack = (aim - width) / aim;
  if (isLast) return (lack > 0.6 ? lack * 0.5 : 0) + (isAlone && lack > 0.4 ? lonelyWordCosts : 0);
  const divided = part.hyphen > 0 ? hyphenCosts : part.space === 0 ? dividedCompoundCosts : 0;
  return lack * lack + divided;
}

function traced(cameFrom: readonly Int32Array[], size: number): number[] {
  const ends: number[] = [];
  for (let line = cameFrom.length - 1, at = size; line >= 0; line -= 1) {
    ends.unshift(at);
    at = cameFrom[line]?.[at] ?? 0;
  }
  return ends;
}
