import { mask } from '#platform/text/mask.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import type { Stretch } from './words-in-turn.ts';

type MaskedText = ReturnType<typeof mask>;

/**
 * Masks a stretch of a turn with the whole turn in view: "my name is" may stand outside of what was selected. If the masks of
 * the turn run across the edges of the stretch, what stands before it is still taken into account.
 */
export function maskWithin(turn: string, { start, end }: Stretch, language: 'de' | 'en'): MaskedText {
  const options = { lang: guessLanguage(turn) ?? language };
  const before = mask(turn.slice(0, start), options).text;
  const after = mask(turn.slice(end), options).text;
  const whole = mask(turn, options);
  if (whole.text.startsWith(before) && whole.text.endsWith(after) && whole.text.length >= before.length + after.length) {
    return cut(whole, before.length, whole.text.length - after.length);
  }
  const upTo = mask(turn.slice(0, end), options);
  return upTo.text.startsWith(before) ? cut(upTo, before.length, upTo.text.length) : mask(turn.slice(start, end), options);
}

function cut({ text, masked }: MaskedText, start: number, end: number): MaskedText {
  const inside = masked.filter(({ at, as }) => at < end && at + as.length > start);
  return { text: text.slice(start, end), masked: inside.map((each) => ({ ...each, at: Math.max(0, each.at - start) })) };
}
