import { guessLanguage } from './guess-language.ts';
import type { Language } from './guess-language.ts';
import { findLabels } from './labels.ts';
import type { LabelledKind } from './labels.ts';
import { findNames } from './names/find-names.ts';
import { nameLetters } from './names/name-letters.ts';
import { findNumbers } from './numbers/find-numbers.ts';
import { findPlaceholders } from './placeholder.ts';
import { readQuestion } from './question.ts';
import { settle } from './settle.ts';
import type { Replaced } from './settle.ts';
import { blanked, overlap, rewrite, withoutOverlaps } from './span.ts';
import type { Span, Stretch } from './span.ts';
import { findElisions, withFullStops, wordingFor } from './wording.ts';
import type { MaskedKind, Secret, Style } from './wording.ts';

/**
 * A replacement: where it begins in the masked text, what it reads, and which stretch of the original it stands for.
 * It never tells what stood there.
 */
export type Masked = Replaced<MaskedKind>;

export type MaskOptions = {
  /** Language of the labels and of the rules about names; guessed from the text if absent, German in doubt. */
  lang?: Language;
  /** The turn this text answers, if it is a quote: after "May I have your name?" a bare word is a name. */
  asked?: string;
  /**
   * `labelled` (default) says in brackets what stood there; `readable` is for walls and posters and leaves out what
   * has no letter: "in der …straße". Placeholders of what was withheld, and labels, become readable too.
   */
  style?: Style;
  /** Names that stay, by their words: of an agent who lets theirs hang. A customer of that name stays as well. */
  keep?: readonly string[];
  /** What somebody who reads along wants masked besides, by its place in the text given. */
  also?: readonly Span<'name' | LabelledKind>[];
  /** What somebody who reads along takes back: nothing that touches these places of the text given is masked. */
  leave?: readonly Stretch[];
};

/**
 * Replaces what points to a person in an impression or a quote: names by a letter that stays the same for one person
 * ("Frau A."), numbers, addresses, plates, dates of birth and links by a label in brackets or, readable, by an ellipsis.
 * Prices, dates, times, measures and model numbers stay. Total on any text; a masked text masked again stays as it is.
 * Server only: the lists of names weigh some megabytes.
 */
export function mask(text: string, options: MaskOptions = {}): { text: string; masked: Masked[] } {
  const { lang, asked = '', style = 'labelled', keep = [], also = [], leave = [] } = options;
  const question = readQuestion(asked);
  const { text: masked, replaced } = settle<Secret>(text, (open, origin) => {
    const marks = [...findPlaceholders(open), ...findLabels(open)];
    const wanted = open === text ? also : [];
    const read = blanked(open, [...marks, ...findElisions(open)]);
    const language = lang ?? guessLanguage(`${read} ${asked}`) ?? 'de';
    const stays = (stretch: Stretch): boolean => leave.some((left) => overlap(origin(stretch), left));
    const numbers = [...wanted.filter(isNumber), ...findNumbers(read, question).filter((span) => !stays(span))];
    const given = wanted.filter((span) => !isNumber(span));
    const names = findNames(blanked(read, numbers), language, { asked: question.forName, given, keep, stays });
    const letters = nameLetters(open, names);
    const lettered = names.map((name) => ({ ...name, letter: letters.get(name) ?? '' }));
    const spans = withoutOverlaps<Secret>([...(style === 'readable' ? marks : []), ...numbers, ...lettered], open.length);
    return rewrite(open, style === 'readable' ? withFullStops(spans, open) : spans, (span) => wordingFor(span, open, language, style));
  });
  return { text: masked, masked: replaced };
}

function isNumber(span: Span<'name' | LabelledKind>): span is Span<LabelledKind> {
  return span.kind !== 'name';
}
