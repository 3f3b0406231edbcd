import { pattern } from '../pattern.ts';
import { getCountrySpecifications, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import type { Span } from '../span.ts';

const COUNTRIES = getCountrySpecifications();
const WIDEST_GAP = 3;
const COUNTRY = /(?:(?<![\p{L}\p{N}])|(?<=\biban))\p{L}[\s\p{Cf}\-‐‑–.]{0,3}\p{L}[\s\p{Cf}\-‐‑–.]{0,3}(?=\p{Nd})/giu;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
const GAP = /[\s\p{Cf}\-‐‑‒–—./_·]/u;
const NAMED = pattern('giu')`
  \biban(?![\]›])[^\p{L}\p{N}[‹]{0,4}
  (?:(?:nummer|nr|number|no|ist|lautet|wäre|is|die|meine|my)[^\p{L}\p{N}[‹]{1,4}){0,3}
  ((?:[a-z]{2}[\s-]?)?\p{Nd}(?:[\s\-./]{0,2}[a-z]{0,4}\p{Nd}){7,33})
`;

/**
 * International bank account numbers of every country in the IBAN registry: in any case, spread over spaces, dashes,
 * dots or lines. One with a wrong check digit counts too if it stands in capitals and fits its country, or if "IBAN"
 * says so.
 */
export function findIbans(text: string): Span<'iban'>[] {
  const spans: Span<'iban'>[] = [];
  for (const { index } of text.matchAll(COUNTRY)) {
    const end = endOfIban(text, index);
    if (end !== undefined) spans.push({ kind: 'iban', start: index, end });
  }
  for (const named of text.matchAll(NAMED)) {
    const end = named.index + named[0].length;
    spans.push({ kind: 'iban', start: end - (named[1] ?? '').length, end });
  }
  return spans;
}

function endOfIban(text: string, start: number): number | undefined {
  const country = COUNTRIES[lettersAndDigits(text, start, 2).characters.toUpperCase()];
  if (!country?.chars || !country.bban_regexp) return undefined;
  const { characters, end } = lettersAndDigits(text, start, country.chars);
  const iban = characters.toUpperCase();
  if (iban.length !== country.chars || !new RegExp(country.bban_regexp, 'u').test(iban.slice(4))) return undefined;
  if (hasRightCheckDigits(iban)) return end;
  const standsAlone = !LETTER_OR_DIGIT.test(text.charAt(end));
  return standsAlone && characters === iban && text.startsWith(iban.slice(0, 4), start) ? end : undefined;
}

/** The check digits of the IBAN itself decide; those some countries put inside the account number may be wrong. */
function hasRightCheckDigits(iban: string): boolean {
  return !validateIBAN(iban).errorCodes.some(
    (error) => error === ValidationErrorsIBAN.WrongIBANChecksum || error === ValidationErrorsIBAN.ChecksumNotNumber,
  );
}

/** The next letters and digits, at most `count`, reading across small gaps. */
function lettersAndDigits(text: string, start: number, count: number): { characters: string; end: number } {
  let characters = '';
  let end = start;
  for (let at = start; at < text.length && at - end <= WIDEST_GAP && characters.length < count; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += character.length;
    if (LETTER_OR_DIGIT.test(character)) {
      characters += character.normalize('NFKC');
      end = at;
    } else if (!GAP.test(character)) break;
  }
  return { characters, end };
}
