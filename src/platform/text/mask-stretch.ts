import { mask } from './mask.ts';
import type { Masked, MaskOptions } from './mask.ts';
import type { Stretch } from './span.ts';

/**
 * Masks a stretch of a turn with the whole turn in view: "my name is" may stand outside of what was selected. What comes
 * back is always a piece of the masked turn, widened to whole masks, so that no part of a name gets through at the edges;
 * `at` counts from its beginning, `source` from that of the turn.
 */
export function maskStretch(turn: string, { start, end }: Stretch, options: MaskOptions): { text: string; masked: Masked[] } {
  const whole = mask(turn, options);
  const from = whole.masked.find(({ source }) => source.start <= start && start < source.end)?.at ?? moved(start, whole.masked);
  const last = whole.masked.find(({ source }) => source.start < end && end <= source.end);
  const to = last ? last.at + last.as.length : moved(end, whole.masked);
  const inside = whole.masked.filter(({ at, as }) => at >= from && at + as.length <= to);
  return { text: whole.text.slice(from, to), masked: inside.map((each) => ({ ...each, at: each.at - from })) };
}

/** Where an offset of the turn that lies outside of every mask stands in the masked text. */
function moved(offset: number, masked: readonly Masked[]): number {
  const before = masked.findLast(({ source }) => source.end <= offset);
  return before ? before.at + before.as.length + (offset - before.source.end) : offset;
}
