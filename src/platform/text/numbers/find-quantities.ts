import type { Span } from '../span.ts';

const NUMBER = String.raw`(?<![\p{L}\p{N}.,/])\d{1,9}(?:[.,'’]\d{1,3}){0,3}`;
const CURRENCY = String.raw`€|EUR|Euros?|Cents?|ct|CHF|Franken|US\$|\$|USD|dollars?|bucks|credits|£|GBP|pounds?|pence|quid`;
const UNIT = [
  String.raw`mm|cm|dm|km|m[²³]|qm|zoll|inch(?:es)?|feet|foot|ft|miles?|meilen?|meter|zentimeter|millimeter|kilometer`,
  String.raw`kg|mg|gramm|kilo(?:gramm)?|grams?|lbs?|oz|ounces?|tonnen?|ml|cl|liter|litres?|liters?`,
  String.raw`kwh?|wh|watt|volt|mah|ah|ampere|hz|khz|mhz|ghz|bar|db|lumen|lm|grad|degrees|celsius|°[cf]?`,
  String.raw`stück|stk|mal|fach|teilig\w*|pieces?|pcs|units?|items?|times|paar|pairs?|packungen|paletten?|pallets?|kartons?`,
  String.raw`jahre?n?|monate?n?|wochen?|tage?n?|stunden?|std|minuten?|min|sekunden?|sek|years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|uhr`,
  String.raw`personen|leute|people|guests?|gäste|kunden|customers|mitarbeiter\w*|haushalte|filialen|shops|seiten|pages|artikel|bestellungen|umdrehungen|upm|rpm`,
  String.raw`mb|gb|tb|kb|px|pixel|prozent|percent|%|‰|punkte|points|sterne|stars|kalorien|kcal|kj|schritte|steps|stars|stufen`,
].join('|');
const LETTER_UNIT = '[mglwvatx]';
const MONTH =
  'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december|jan|feb|mar|mär|apr|jun|jul|aug|sep|sept|okt|oct|nov|dez|dec';

const QUANTITIES: readonly RegExp[] = [
  new RegExp(String.raw`(?:${CURRENCY})\s?\d{1,9}(?:[.,'’]\d{1,3}){0,3}(?:[.,]-+|,–)?(?![\p{L}\p{N}])`, 'giu'),
  new RegExp(String.raw`${NUMBER}(?:[   ]\d{3}){0,2}(?:[.,]-{1,2}|,–)?\s?(?:${CURRENCY})(?![\p{L}\p{N}])`, 'giu'),
  new RegExp(String.raw`${NUMBER}(?:\s?[x×]\s?\d{1,5}(?:[.,]\d{1,2})?){1,3}(?:\s?(?:${UNIT}))?(?![\p{L}\p{N}])`, 'giu'),
  new RegExp(String.raw`${NUMBER}[\s-]?(?:${UNIT})(?![\p{L}\p{N}])`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}.,/])\d{1,5}(?:[.,]\d{1,2})?[ ]?${LETTER_UNIT}(?![\p{L}\p{N}])`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}.,/-])\d{1,6}[.,]\d{1,2}(?![\p{L}\p{N}.,/]|[ ]?\p{N})`, 'gu'),
];
const DATES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}/-]|\p{N}\.)(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.(?:\s?(?:(?:19|20)\d{2}|\d{2})(?!\p{N}))?/gu,
  /(?<![\p{L}\p{N}./-])(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:(?:19|20)\d{2}|\d{2})(?![\p{L}\p{N}/-])/gu,
  /(?<![\p{L}\p{N}./-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\p{L}\p{N}-])(?:[T ]\d{2}:\d{2}(?::\d{2})?)?/gu,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:0?[1-9]|[12]\d|3[01])(?:\.|st|nd|rd|th)?\s(?:of\s)?(?:${MONTH})(?![\p{L}])\.?(?:,?\s(?:19|20)\d{2}(?!\p{N}))?`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${MONTH})\.?\s(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\p{N}.])(?:,?\s(?:19|20)\d{2}(?!\p{N}))?|(?:19|20)\d{2}(?!\p{N}))`,
    'giu',
  ),
  /(?<![\p{L}\p{N}.,:])(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?![\p{N}:]|[.,]\p{N})(?:\s?(?:uhr|h|am|pm|a\.m\.|p\.m\.)(?!\p{L}))?/giu,
];

/** Dates and times of day, in the ways German and English write them. */
export function findDates(text: string): Span<'date'>[] {
  return DATES.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): Span<'date'> => ({
      kind: 'date',
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

/** Prices, measures and counts: numbers that say how much and not who. */
export function findQuantities(text: string): Span<'quantity'>[] {
  return QUANTITIES.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): Span<'quantity'> => ({
      kind: 'quantity',
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
