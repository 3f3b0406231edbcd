import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const BIRTH = pattern('iu')`
  (?:geboren(?: (?:am|wurde ich am|bin ich am))?|\bgeb\.?|geburtsdatum|geburtstag
  |\bborn(?: on)?|(?:date of birth|birth ?date|birthday|\bdob)(?: is)?)
  [^\p{N}\n]{0,16}$
`;
const REACH = 48;

/** Which of these dates are somebody's date of birth. */
export function findBirthDates(text: string, dates: readonly Span<'date'>[]): Span<'birth-date'>[] {
  return dates
    .filter((date) => BIRTH.test(text.slice(Math.max(0, date.start - REACH), date.start)))
    .map(({ start, end }) => ({ kind: 'birth-date', start, end }));
}
