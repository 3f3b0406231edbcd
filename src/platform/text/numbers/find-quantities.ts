import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const NUMBER = String.raw`(?<![\p{L}\p{N}.,/])\d{1,9}(?:[.,'’]\d{1,3}){0,3}`;
const CURRENCY = String.raw`
  €|EUR|Euros?|Cents?|ct|CHF|Franken|US\$|\$|USD|dollars?|bucks|credits|£|GBP|pounds?|pence|quid`;
const UNIT = String.raw`
  mm|cm|dm|km|m[²³]|qm|zoll|inch(?:es)?|feet|foot|ft|miles?|meilen?|meter|zentimeter|millimeter|kilometer
  |kg|mg|gramm|kilo(?:gramm)?|grams?|lbs?|oz|ounces?|tonnen?|ml|cl|liter|litres?|liters?
  |kwh?|wh|watt|volt|mah|ah|ampere|hz|khz|mhz|ghz|bar|db|lumen|lm|grad|degrees|celsius|°[cf]?
  |stück|stk|mal|fach|teilig\w*|pieces?|pcs|units?|items?|times|paar|pairs?|packungen|paletten?|pallets?|kartons?
  |jahre?n?|monate?n?|wochen?|tage?n?|stunden?|std|minuten?|min|sekunden?|sek|uhr
  |years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?
  |personen|leute|people|guests?|gäste|kunden|customers|mitarbeiter\w*|haushalte|filialen|shops|seiten|pages
  |artikel|bestellungen|umdrehungen|upm|rpm|mb|gb|tb|kb|px|pixel|prozent|percent|%|‰|punkte|points|sterne|stars
  |kalorien|kcal|kj|schritte|steps|stufen`;
const MONTH = String.raw`
  januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember
  |january|february|march|may|june|july|october|december
  |jan|feb|mar|mär|apr|jun|jul|aug|sep|sept|okt|oct|nov|dez|dec`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const YEAR = String.raw`(?:19|20)\d{2}(?!\p{N})`;

const QUANTITIES: readonly RegExp[] = [
  pattern('giu')`(?:${CURRENCY})\s?\d{1,9}(?:[.,'’]\d{1,3}){0,3}(?:[.,]-+|,–)?(?![\p{L}\p{N}])`,
  pattern('giu')`${NUMBER}(?:[ \u00a0\u202f]\d{3}){0,2}(?:[.,]-{1,2}|,–)?\s?(?:${CURRENCY})(?![\p{L}\p{N}])`,
  pattern('giu')`${NUMBER}(?:\s?[x×]\s?\d{1,5}(?:[.,]\d{1,2})?){1,3}(?:\s?(?:${UNIT}))?(?![\p{L}\p{N}])`,
  pattern('giu')`${NUMBER}[\s-]?(?:${UNIT})(?![\p{L}\p{N}])`,
  pattern('giu')`(?<![\p{L}\p{N}.,/])\d{1,5}(?:[.,]\d{1,2})?[ ]?[mglwvatx](?![\p{L}\p{N}])`,
  /(?<![\p{L}\p{N}.,/-])\d{1,6}[.,]\d{1,2}(?![\p{L}\p{N}.,/]|[ ]?\p{N})/gu,
];
const DATES: readonly RegExp[] = [
  pattern('gu')`
    (?<![\p{L}\p{N}/-]|\p{N}\.)${DAY}\.\s?(?:0?[1-9]|1[0-2])\.
    (?:\s?(?:(?:19|20)\d{2}|\d{2})(?!\p{N}))?`,
  pattern('gu')`(?<![\p{L}\p{N}./-])${DAY}[/-]${DAY}[/-](?:(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}/-])`,
  pattern('gu')`
    (?<![\p{L}\p{N}./-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])
    (?:[T ]\d{2}:\d{2}(?::\d{2})?)?`,
  pattern('giu')`
    (?<![\p{L}\p{N}])${DAY}(?:\.|st|nd|rd|th)?\s(?:of\s)?(?:${MONTH})(?![\p{L}])\.?
    (?:,?\s${YEAR})?`,
  pattern('giu')`
    (?<![\p{L}\p{N}])(?:${MONTH})\.?\s
    (?:${DAY}(?:st|nd|rd|th)?(?![\p{N}.])(?:,?\s${YEAR})?|${YEAR})`,
  pattern('giu')`
    (?<![\p{L}\p{N}.,:])(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?![\p{N}:]|[.,]\p{N})
    (?:\s?(?:uhr|h|am|pm|a\.m\.|p\.m\.)(?!\p{L}))?`,
];

/** Dates and times of day, in the ways German and English write them. */
export function findDates(text: string): Span<'date'>[] {
  return DATES.flatMap((date) => Array.from(text.matchAll(date), (match) => ({ kind: 'date', ...place(match) })));
}

/** Prices, measures and counts: numbers that say how much and not who. */
export function findQuantities(text: string): Span<'quantity'>[] {
  return QUANTITIES.flatMap((quantity) =>
    Array.from(text.matchAll(quantity), (match) => ({ kind: 'quantity', ...place(match) })),
  );
}

function place(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
