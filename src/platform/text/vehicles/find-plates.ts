import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';
import { CAR, austrianDistricts, germanDistricts, swissCantons } from './district-codes.ts';

const DASH = '[-‐‑–·•]';
const NOT_BEFORE = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,/-]|\p{L}[-/])`;
const NOT_AFTER = String.raw`(?![\p{L}\p{N}]|[-/]\p{N})`;

/** `M-AB 1234`, `HH AB 12E`: letters, letters, digits; electric and historic cars have a letter more. */
const GERMAN = pattern('gu')`
  ${NOT_BEFORE}(\p{Lu}{1,3})([ ]?${DASH}[ ]?|[ ])([A-Z]{1,2})([ ]?${DASH}[ ]?|[ ]?)([1-9]\d{0,3})[EH]?${NOT_AFTER}
`;
/** `hh-ab 1234`, as typed in a hurry; only where the text speaks of a vehicle. */
const SMALL = pattern('gu')`${NOT_BEFORE}(\p{Ll}{1,3})-[a-z]{1,2}[- ]?[1-9]\d{0,3}[eh]?${NOT_AFTER}`;
/** `W-12345 A`, `GU 123 AB`, and plates of choice with letters first are read like German ones. */
const AUSTRIAN = pattern('gu')`
  ${NOT_BEFORE}([A-Z]{1,2})([ ]?${DASH}[ ]?|[ ])[1-9]\d{0,4}[ ]?${DASH}?[ ]?[A-Z]{1,3}${NOT_AFTER}
`;
/** `ZH 123 456`. */
const SWISS = pattern('gu')`${NOT_BEFORE}([A-Z]{2})([ ]?${DASH}[ ]?|[ ])[1-9]\d{0,2}['’ ]?\d{1,3}${NOT_AFTER}`;
/** British since 2001, French and Italian: shapes that hardly anything else has. */
const ABROAD: readonly RegExp[] = [
  pattern('gu')`${NOT_BEFORE}[A-Z]{2}\d{2}[ ]?[A-Z]{3}${NOT_AFTER}`,
  pattern('gu')`${NOT_BEFORE}[A-Z]{2}([- ])\d{3}\1[A-Z]{2}${NOT_AFTER}`,
];
/** `Kennzeichen: …`, `number plate …`: whatever mixes letters and digits there. */
const ANNOUNCED = pattern('gu')`
  (?:[Kk]ennzeichen|KENNZEICHEN|[Nn]ummernschild|[Aa]utonummer|[Kk]ontrollschild|(?:[Nn]umber|[Ll]icen[sc]e) ?[Pp]lates?
  |[Rr]egistration(?: number| plate)?|[Rr]eg\.? no\.?)(?![\]\p{L}])
  [ ]?:?(?:[ ](?:ist|lautet|war|is|was|das|der|mit|dem|meines|meins|unser(?:es)?|wagens|autos|vom|von|of|my|our|car|the)){0,4}
  [ ]?[:=]?[ ]?["„“']?
  (\p{Lu}{1,3}(?:${DASH}|[ ])?[A-Z\p{Nd}]{1,6}(?:(?:${DASH}|[ ])[A-Z\p{Nd}]{1,5}){0,2}
  |\d{1,4}(?:${DASH}|[ ])?[A-Z]{2,3}(?:(?:${DASH}|[ ])\d{1,2})?
  |\p{Ll}{1,3}(?:${DASH}|[ ])?[a-z]{1,2}(?:${DASH}|[ ])?\d{1,4}[eh]?|[a-z]{2}\d{2} ?[a-z]{3})${NOT_AFTER}
`;
const A_THING = pattern('iu')`
  (?<!\p{L})(?:modell|typ|type|model|serie|artikel(?:nummer)?|din|iso|en|norm|ersatzteil|teil|version|variante|farbe|gerät|stecker|buchse
  |versicherung|police|vertrag|auftrag|bestellung|rechnung|zähler|konto|kunden\p{L}*|\p{L}+(?:nummer|nr\.?)|tonart|vitamin|autobahn|linie|batterie|akku|größe|format)[: ]{1,2}(?:\p{Lu}\p{L}*[ ])?$
`;
const REACH = 40;

/**
 * Number plates: German and Austrian ones by the codes of their districts, Swiss ones by their cantons, British, French and
 * Italian ones by their shape, and whatever is called a plate. A shape that a model number may have as well (`KL-X 200`)
 * counts only where the text speaks of a vehicle.
 */
export function findPlates(text: string): Span<'plate'>[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const speaksOfCar = CAR.test(text);
  const plates = [
    ...Array.from(text.matchAll(ANNOUNCED)).map((match) => last(match, match[1] ?? '')).filter(({ start, end }) => isMixed(text.slice(start, end))),
    ...Array.from(text.matchAll(GERMAN)).filter((match) => isGerman(match, speaksOfCar)).map(whole),
    ...Array.from(text.matchAll(SMALL)).filter(([, district = '']) => speaksOfCar && germanDistricts.has(district.toUpperCase())).map(whole),
    ...Array.from(text.matchAll(AUSTRIAN)).filter((match) => isListed(match, austrianDistricts, speaksOfCar)).map(whole),
    ...Array.from(text.matchAll(SWISS)).filter((match) => speaksOfCar && swissCantons.has(match[1] ?? '')).map(whole),
    ...ABROAD.flatMap((shape) => Array.from(text.matchAll(shape), whole)),
  ];
  return plates.filter(({ start }) => !A_THING.test(text.slice(Math.max(0, start - REACH), start)));
}

function isGerman([, district = '', mark = '', letters = '', gap = '', digits = '']: RegExpExecArray, speaksOfCar: boolean): boolean {
  if (!germanDistricts.has(district) || district.length + letters.length + digits.length > 8) return false;
  const isPlain = mark.trim() !== '' && gap === ' ' && digits.length >= 2 && (letters.length === 2 || digits.length >= 3);
  return speaksOfCar || (isPlain && letters.length === 2);
}

function isListed([shape, code = '', mark = '']: RegExpExecArray, districts: ReadonlySet<string>, speaksOfCar: boolean): boolean {
  if (!districts.has(code)) return false;
  return speaksOfCar || (mark.trim() !== '' && /\d{3,5} ?[A-Z]{1,3}$/u.test(shape));
}

function isMixed(plate: string): boolean {
  return /\p{L}/u.test(plate) && /\p{Nd}/u.test(plate);
}

function whole(match: RegExpExecArray): Span<'plate'> {
  return { kind: 'plate', start: match.index, end: match.index + match[0].length };
}

/** The part of a match that ends it. */
function last(match: RegExpExecArray, part: string): Span<'plate'> {
  const end = match.index + match[0].length;
  return { kind: 'plate', start: end - part.length, end };
}
