import { textWidth } from '../faces/text-width.ts';
import type { Line } from '../scene.ts';
import { lineWidth } from './break-lines.ts';
import type { Paragraph } from './paragraph.ts';
import { runsOf } from './runs-of.ts';

/** Where a block of lines stands in its piece: its left edge, how wide it is, the first baseline and the way to the next. */
export interface Block {
  size: number;
  x: number;
  width: number;
  baseline: number;
  lead: number;
}

/** A paragraph's lines set into a block, ragged at the end; the marks of quotation hang outside of it. */
export function setLines(paragraph: Paragraph, ends: readonly number[], { size, x, width, baseline, lead }: Block): Line[] {
  const { face, direction, marks } = paragraph;
  return ends.map((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const open = index === 0 ? marks[0] : '';
    const close = index === ends.length - 1 ? marks[1] : '';
    const text = `${open}${textOf(paragraph, from, end)}${close}`;
    const hanging = (textWidth(open, face) + (direction === 'rtl' ? lineWidth(paragraph, from, end) + textWidth(close, face) : 0)) * size;
    const runs = runsOf(text, face, direction, size);
    const before = direction === 'rtl' ? x + width + textWidth(open, face) * size - hanging : x - hanging;
    return {
      text,
      x: before,
      baseline: baseline + index * lead,
      width: runs.reduce((sum, run) => sum + run.width, 0),
      direction,
      runs: runs.map((run) => ({ ...run, x: before + run.x })),
    };
  });
}

function textOf({ parts }: Paragraph, from: number, to: number): string {
  return parts
    .slice(from, to)
    .map((part, index, line) => part.text + (index < line.length - 1 ? (part.space > 0 ? ' ' : '') : part.hyphen > 0 ? '-' : ''))
    .join('');
}
