import { guessLanguage } from '#platform/text/guess-language.ts';
import { mask } from '#platform/text/mask.ts';
import type { Stretch } from './words-in-turn.ts';

type MaskedText = ReturnType<typeof mask>;

/** One replacement: where it stands in the masked text, and about where the masked words stood in the turn. */
interface Replacement {
  mask: MaskedText['masked'][number];
  source: Stretch;
}

/**
 * Masks a stretch of a turn with the whole turn in view: "my name is" may stand outside of what was selected. What comes back is
 * always a piece of the masked turn, widened to whole masks, so that no part of a name gets through at the edges.
 */
export function maskWithin(turn: string, { start, end }: Stretch, language: 'de' | 'en'): MaskedText {
  const whole = mask(turn, { lang: guessLanguage(turn) ?? language });
  const replacements = aligned(turn, whole);
  const from = replacements.find(({ source }) => source.start <= start && start < source.end)?.mask.at ?? moved(start, replacements);
  const last = replacements.find(({ source }) => source.start < end && end <= source.end);
  const to = last ? last.mask.at + last.mask.as.length : moved(end, replacements);
  const inside = whole.masked.filter(({ at, as }) => at >= from && at + as.length <= to);
  return { text: whole.text.slice(from, to), masked: inside.map((each) => ({ ...each, at: each.at - from })) };
}

/** Finds for every replacement the words it stands for, by looking for what stands between the replacements. */
function aligned(turn: string, { text, masked }: MaskedText): Replacement[] {
  let position = masked[0]?.at ?? 0;
  return masked.map((each, index) => {
    const next = masked[index + 1];
    const between = text.slice(each.at + each.as.length, next?.at);
    const end = next ? Math.max(turn.indexOf(between, position + 1), position + 1) : turn.length - between.length;
    const source = { start: position, end };
    position = end + between.length;
    return { mask: each, source };
  });
}

/** Where an offset of the turn that lies outside of every mask stands in the masked text. */
function moved(offset: number, replacements: readonly Replacement[]): number {
  const before = replacements.findLast(({ source }) => source.end <= offset);
  return before ? before.mask.at + before.mask.as.length + (offset - before.source.end) : offset;
}
