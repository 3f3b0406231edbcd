import { guessLanguage } from './guess-language.ts';
import type { Language } from './guess-language.ts';
import { findLabels, labelFor } from './labels.ts';
import type { LabelledKind } from './labels.ts';
import { findNames } from './names/find-names.ts';
import type { Mention } from './names/find-names.ts';
import { nameLetters } from './names/name-letters.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { findPlaceholders } from './placeholder.ts';
import { readQuestion } from './question.ts';
import { settle } from './settle.ts';
import type { Replaced } from './settle.ts';
import { blanked, rewrite, withoutOverlaps } from './span.ts';
import type { Span } from './span.ts';

type MaskedKind = 'name' | LabelledKind;

/**
 * A replacement: where it begins in the masked text, what it reads, and which stretch of the original it stands for.
 * It never tells what stood there.
 */
export type Masked = Replaced<MaskedKind>;

type Options = {
  /** Language of the labels and of the rules about names; guessed from the text if absent, German in doubt. */
  lang?: Language;
  /** The turn this text answers, if it is a quote: after "May I have your name?" a bare word is a name. */
  asked?: string;
};

/**
 * Replaces what points to a person in an impression or a quote: names by a letter that stays the same for one person
 * ("Frau A."), numbers, addresses and links by a label in brackets. Prices, dates, times, measures and model numbers
 * stay. Total on any text; a masked text masked again stays as it is. Server only: the lists of names weigh some
 * megabytes.
 */
export function mask(text: string, { lang, asked = '' }: Options = {}): { text: string; masked: Masked[] } {
  const question = readQuestion(asked);
  const { text: masked, replaced } = settle(text, (open) => {
    const read = blanked(open, [...findPlaceholders(open), ...findLabels(open)]);
    const language = lang ?? guessLanguage(`${read} ${asked}`) ?? 'de';
    const numbers = findNumbers(read, question.forNumber);
    const names = findNames(blanked(read, numbers), language, question.forName);
    const letters: ReadonlyMap<Span<MaskedKind>, string> = nameLetters(open, names);
    const spans = withoutOverlaps<Span<LabelledKind> | Mention>([...numbers, ...names], open.length);
    return rewrite(open, spans, (span) =>
      span.kind === 'name' ? withFullStop(letters.get(span) ?? '', open, span) : labelFor(span.kind, language),
    );
  });
  return { text: masked, masked: replaced };
}

/** The full stop of the letter is also that of the sentence it ends. */
function withFullStop(letter: string, text: string, { end }: Mention): string {
  return text.charAt(end) === '.' ? letter : `${letter}.`;
}
