import { guessLanguage } from '#platform/text/guess-language.ts';
import { mask, type Masked } from '#platform/text/mask.ts';
import type { Stretch } from './words-in-turn.ts';

/**
 * Masks a stretch of a turn with the whole turn in view: "my name is" may stand outside of what was selected. What comes back is
 * always a piece of the masked turn, widened to whole masks, so that no part of a name gets through at the edges.
 */
export function maskWithin(turn: string, { start, end }: Stretch, language: 'de' | 'en'): ReturnType<typeof mask> {
  const whole = mask(turn, { lang: guessLanguage(turn) ?? language });
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
