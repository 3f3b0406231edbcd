import { pattern } from '../pattern.ts';
import type { Span, Stretch } from '../span.ts';
import { SPOKEN_DATES } from './spoken-dates.ts';

const CUE_BEFORE = pattern('iu')`
  (?:geboren(?: (?:am|wurde ich am|bin ich am|wurde sie am|wurde er am))?|(?<!\p{L})geb\.?|(?<!\p{L})geburtsda(?:tum|ten)
  |geburtstage?s?|(?<![\p{L}\p{N}])\*
  |(?<!\p{L})born(?: on)?|(?:date of birth|birth ?date|birthday|(?<!\p{L})dob)(?: is)?)
  [^\p{N}\n.!?]{0,20}$
`;
const CUE_AFTER = pattern('iu')`
  ^[^\p{N}\n.!?]{0,24}?
  (?<!\p{L})(?:geboren|geb\.|geburtstag|zur welt|auf die welt|born|(?:is|was) (?:my|his|her) (?:birthday|date of birth)
  |(?:ist|war) (?:mein|sein|ihr) geburts(?:tag|datum))
`;
/** A date in somebody's lifetime right behind a name: `Petra Kruse, 12.03.1958`. */
const AFTER_NAME = /\p{Lu}\p{L}{2,}(?:,|;| \()? ?$/u;
const LONG_AGO = /(?:19\d\d|200\d)$/u;
const YEAR = pattern('giu')`
  (?:(?:bin|ist|sind|war|als|als alter|mein) jahrgang|geburtsjahr(?: ist|:)?|geboren(?: bin ich)?(?: im)?(?: jahre?)?|geb\.
  |born(?: back)? in(?: the year)?|year of birth(?: is)?|yob)
  [ ]?:?[ ]?((?:19|20)\d\d|['’]?\d\d(?![\p{N}.,]))(?!\p{N})
`;
const YEAR_BEFORE = /(?<![\p{N}.])((?:19|20)\d\d) (?:bin ich |wurde ich |wurde (?:er|sie) )?(?:in \p{Lu}\p{L}+ )?geboren/giu;
const ABOUT_BIRTH = /gebore?n|geb\.|geburt|zur welt|auf die welt|\*|born|birth|dob/iu;
const REACH = 64;

/**
 * Dates of birth: dates, also in words, beside a word for being born, right behind a name, or in the answer to the
 * question for one; the bare year where it is said to be that of a birth.
 */
export function findBirthDates(text: string, dates: readonly Span<'date'>[], asked: boolean): Span<'birth-date'>[] {
  const spoken = (asked || ABOUT_BIRTH.test(text) ? SPOKEN_DATES : []).flatMap((date) => Array.from(text.matchAll(date), place));
  const longestFirst = [...dates, ...spoken].sort((a, b) => b.end - b.start - (a.end - a.start));
  const births = longestFirst.filter(
    ({ start, end }) =>
      asked ||
      CUE_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) ||
      CUE_AFTER.test(text.slice(end, end + REACH)) ||
      (LONG_AGO.test(text.slice(start, end)) && AFTER_NAME.test(text.slice(Math.max(0, start - REACH), start))),
  );
  const years = [...text.matchAll(YEAR)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? '').length, end };
  });
  const yearsBefore = [...text.matchAll(YEAR_BEFORE)].map(({ index }) => ({ start: index, end: index + 4 }));
  return [...births, ...years, ...yearsBefore].map(({ start, end }) => ({ kind: 'birth-date', start, end }));
}

function place({ index, 0: date }: RegExpExecArray): Stretch {
  return { start: index, end: index + date.length };
}
