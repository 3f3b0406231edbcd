import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const TOKEN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const GERMAN_STREET = /(?:stra(?:ß|ss)e|str|allee|gasse|chaussee|steig|stieg|pfad|ufer|damm|ring|weg|platz)$/iu;
const STREET_ALONE = /^(?:stra(?:ß|ss)e|str|allee|gasse|chaussee|ufer|damm|ring|weg|platz)$/iu;
const NOT_A_STREET = pattern('iu')`
  ^(?:[a-zäöüß]|rück|hin|heim|um|aus|liefer|transport|arbeits|steh|sitz|park|liege|bau|koch|stell|dichtungs?|dichtung
  |gummi|o-|schlüssel|vertriebs|versand|rechts|dienst|zu)?(?:weg|platz|ring|steig)$
  |^(?:dichtring|gummiring|dichtungsring|einlegering|haltering|deckelring
  |(?:steck|arbeits|park|stell|liege|listen|tabellen|speicher|spiel|sitz|steh|start|zelt)platz)$
`;
const HOUSE = /^\d{1,4}[a-z]?$/iu;
const POSTCODE = /^\d{4,5}$/u;
const CAPITALISED = /^\p{Lu}/u;
const STREET_WORD = /^(?:\p{Lu}|\d{1,3}(?:st|nd|rd|th)$)/u;
const ENGLISH_STREET = pattern('iu')`
  ^(?:street|st|road|rd|avenue|ave|lane|ln|drive|court|close|terrace|square|boulevard|blvd
  |way|crescent|gardens|place|grove|hill)$
`;
const UK_POSTCODE = /(?<![\p{L}\p{N}-])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}-])/gu;
const POSTCODE_NAMED = pattern('giu')`
  (?:\bplz|postleitzahl|post ?code|zip(?: ?code)?)(?!\])[^\p{N}\n\]]{0,12}
  (\d{4,5}(?!\p{N})(?:[ ]\p{Lu}\p{L}+){0,2})
`;

type Token = { text: string; start: number; end: number };

/** Street and house number, with postcode and town where they follow, and postcodes that are called so. */
export function findAddresses(text: string): Span<'address'>[] {
  const tokens = Array.from(text.matchAll(TOKEN), (match): Token => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const streets = tokens.flatMap(
    (_, i) =>
      germanAddress(text, tokens, i) ?? addressBeforePostcode(text, tokens, i) ?? englishAddress(text, tokens, i) ?? [],
  );
  const british = Array.from(text.matchAll(UK_POSTCODE), (match) => spanOf(match.index, match.index + match[0].length));
  const named = Array.from(text.matchAll(POSTCODE_NAMED), (match) => {
    const end = match.index + match[0].length;
    return spanOf(end - (match[1] ?? '').length, end);
  });
  return [...streets, ...british, ...named];
}

function germanAddress(text: string, tokens: readonly Token[], i: number): Span<'address'> | undefined {
  const street = tokens[i];
  const house = tokens[i + 1];
  if (!street || !house || !HOUSE.test(house.text)) return undefined;
  if (!/^\.? $/u.test(text.slice(street.end, house.start))) return undefined;
  if (!CAPITALISED.test(street.text) || !GERMAN_STREET.test(street.text)) return undefined;
  const from = STREET_ALONE.test(street.text) ? startOfStreetName(text, tokens, i) : i;
  if (from === undefined || (from === i && NOT_A_STREET.test(street.text))) return undefined;
  return spanOf(tokens[from]?.start ?? street.start, endWithTown(text, tokens, i + 1));
}

/** `Alte Berliner Straße`: the capitalised words before the bare word for street; without one it is no address. */
function startOfStreetName(text: string, tokens: readonly Token[], i: number): number | undefined {
  let from = i;
  while (from > 0 && i - from < 3) {
    const before = tokens[from - 1];
    if (!before || !/^\p{Lu}[\p{L}'’-]{2,}$/u.test(before.text)) break;
    if (text.slice(before.end, tokens[from]?.start) !== ' ') break;
    from--;
  }
  return from < i ? from : undefined;
}

/** `Am Alten Markt 3, 14467 Potsdam`: before a house number and a postcode any capitalised words are a street. */
function addressBeforePostcode(text: string, tokens: readonly Token[], i: number): Span<'address'> | undefined {
  const house = tokens[i];
  if (!house || !HOUSE.test(house.text) || endWithTown(text, tokens, i) === house.end) return undefined;
  let from = i;
  while (from > 0 && i - from < 4) {
    const before = tokens[from - 1];
    const isPart = before && (CAPITALISED.test(before.text) || /^(?:der|den|dem|de|zu)$/u.test(before.text));
    if (!isPart || text.slice(before.end, tokens[from]?.start) !== ' ') break;
    from--;
  }
  return from < i ? spanOf(tokens[from]?.start ?? house.start, endWithTown(text, tokens, i)) : undefined;
}

function endWithTown(text: string, tokens: readonly Token[], house: number): number {
  const end = tokens[house]?.end ?? 0;
  const postcode = tokens[house + 1];
  const town = tokens[house + 2];
  if (!postcode || !POSTCODE.test(postcode.text)) return end;
  if (!/^[,\s]{1,3}(?:in )?(?:D-)?$/u.test(text.slice(end, postcode.start))) return end;
  return town && CAPITALISED.test(town.text) && text.slice(postcode.end, town.start) === ' ' ? town.end : postcode.end;
}

function englishAddress(text: string, tokens: readonly Token[], i: number): Span<'address'> | undefined {
  const house = tokens[i];
  if (!house || !/^\d{1,5}[a-z]?$/iu.test(house.text)) return undefined;
  for (let k = i + 1; k <= i + 4; k++) {
    const word = tokens[k];
    if (!word || !STREET_WORD.test(word.text) || text.slice(tokens[k - 1]?.end, word.start) !== ' ') return undefined;
    if (k > i + 1 && ENGLISH_STREET.test(word.text)) return spanOf(house.start, word.end);
  }
  return undefined;
}

function spanOf(start: number, end: number): Span<'address'> {
  return { kind: 'address', start, end };
}
