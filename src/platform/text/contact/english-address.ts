import { pattern } from '../pattern.ts';
import type { Stretch } from '../span.ts';
import type { AddressWord } from './address-word.ts';

const HOUSE = /^\d{1,5}(?:[a-z]|-\d{1,4})?$/iu;
const STREET_WORD = /^(?:\p{Lu}|\d{1,3}(?:st|nd|rd|th)$)/u;
const STREET = pattern('iu')`
  ^(?:street|st|road|rd|avenue|ave|lane|ln|drive|court|close|terrace|square|boulevard|blvd
  |way|crescent|gardens|place|grove|hill|mews|parade|row|walk|highway)$
`;
/** A flat before, town, state and postcode behind. */
const FLAT = /(?:flat|apartment|apt\.?|unit|suite) ?#?\d{1,4}[a-z]?,? $/iu;
const BEHIND = pattern('uy')`
  (?:,?[ ](?:Flat|Apt\.?|Apartment|Unit|Suite)[ ]#?\d{1,4}[a-z]?)?
  (?:(?:,[ ]|\n)\p{Lu}\p{L}+(?:[ -]\p{L}+){0,2}){0,2}
  (?:[, \n]{1,2}(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2} \d{5}(?:-\d{4})?)(?![\p{L}\p{N}]))
`;

/** `221 Baker Street`, `Flat 3, 12 High Street, Oxford OX1 4AB`, if word `i` is its house number. */
export function englishAddress(text: string, words: readonly AddressWord[], i: number): Stretch | undefined {
  const house = words[i];
  if (!house || !HOUSE.test(house.text)) return undefined;
  for (let k = i + 1; k <= i + 4; k++) {
    const word = words[k];
    if (!word || !STREET_WORD.test(word.text) || text.slice(words[k - 1]?.end, word.start) !== ' ') return undefined;
    if (k === i + 1 || !STREET.test(word.text)) continue;
    const flat = FLAT.exec(text.slice(Math.max(0, house.start - 20), house.start))?.[0] ?? '';
    BEHIND.lastIndex = word.end;
    return { start: house.start - flat.length, end: BEHIND.test(text) ? BEHIND.lastIndex : word.end };
  }
  return undefined;
}
