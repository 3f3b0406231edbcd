import { pattern } from '../pattern.ts';

const ONES = 'ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun';
const ORDINAL = String.raw`(?:(?:(?:${ONES})und)?(?:zwanzig|drei(?:ß|ss)ig)st
  |erst|zweit|dritt|viert|fünft|fuenft|sechst|siebt|siebent|acht|neunt|zehnt|elft|zwölft|zwoelft
  |(?:drei|vier|fünf|fuenf|sech|sieb|acht|neun)zehnt)e[nrs]?`;
const TENS = 'zehn|elf|zwölf|zwoelf|zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig';
const YEAR_WORD = String.raw`(?:neunzehnhundert|zweitausend)(?:und)?(?:(?:${ONES})?(?:und)?(?:${TENS}|zehn)?|eins)
  |(?:${ONES})und(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|fuenfzig|sechzig|siebzig|achtzig|neunzig)`;
const MONTH = 'januar|jänner|februar|märz|maerz|april|mai|juni|juno|juli|august|september|oktober|november|dezember';
const ENGLISH_ORDINAL = String.raw`(?:(?:twenty|thirty)[- ])?
  (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth
  |twentieth|thirtieth`;
const ENGLISH_MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const ENGLISH_TENS = 'ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
const ENGLISH_ONES = 'one|two|three|four|five|six|seven|eight|nine';
const ENGLISH_YEAR = String.raw`(?:nineteen[- ](?:hundred(?: and)? )?(?:oh[- ])?|two thousand(?: and)? ?)
  (?:(?:${ENGLISH_TENS})(?:[- ](?:${ENGLISH_ONES}))?|${ENGLISH_ONES})?`;
const YEAR = String.raw`(?:19|20)\d{2}|['’]?\d{2}(?!\p{N})`;

/** Dates in words: "dritter April neunzehnhundertzweiundsechzig", "the third of April nineteen sixty-two". */
export const SPOKEN_DATES: readonly RegExp[] = [
  pattern('giu')`
    (?<!\p{L})(?:${ORDINAL}|\d{1,2}\.)[ ](?:(?:${MONTH})(?!\p{L})|${ORDINAL}(?!\p{L}))(?:,?[ ](?:${YEAR_WORD}|${YEAR})(?!\p{L}))?`,
  pattern('giu')`(?<!\p{L})(?:0?[1-9]|[12]\d|3[01])\.?[ ](?:${MONTH})[ ](?:${YEAR_WORD})(?!\p{L})`,
  pattern('giu')`
    (?<!\p{L})(?:the[ ])?(?:${ENGLISH_ORDINAL})[ ](?:of[ ])?(?:${ENGLISH_MONTH})(?:,?[ ](?:in[ ])?(?:${ENGLISH_YEAR}|${YEAR})(?!\p{L}))?`,
  pattern('giu')`
    (?<!\p{L})(?:${ENGLISH_MONTH})[ ](?:the[ ])?(?:${ENGLISH_ORDINAL}|\d{1,2}(?:st|nd|rd|th)?)
    (?![\p{L}\p{N}])(?:,?[ ](?:in[ ])?(?:${ENGLISH_YEAR}|${YEAR})(?!\p{L}))?`,
];
