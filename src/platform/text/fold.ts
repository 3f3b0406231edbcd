const ENGLISH = /^[A-Za-z0-9]*$/;
const GERMAN = /^[A-Za-z0-9äöüßÄÖÜ]*$/;
const IGNORED = /[^\p{L}\p{N}]/gu;
const SPELT_OUT: Record<string, string> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe', å: 'a', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
};
const TO_SPELL_OUT = /[äöüßæœøåłđðþı]/g;

/** Letters of other alphabets that look like Latin ones; only words that mix alphabets are read this way. */
const LOOKALIKE: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ԛ: 'q', ԝ: 'w',
  А: 'a', В: 'b', Е: 'e', К: 'k', М: 'm', Н: 'h', О: 'o', Р: 'p', С: 'c', Т: 't', У: 'y', Х: 'x', І: 'i', Ѕ: 's',
  ο: 'o', α: 'a', ν: 'v', ι: 'i', ρ: 'p', Α: 'a', Β: 'b', Ε: 'e', Η: 'h', Ι: 'i', Κ: 'k', Μ: 'm', Ν: 'n', Ο: 'o',
  Ρ: 'p', Τ: 't', Υ: 'y', Χ: 'x', Ζ: 'z',
};
const MIXED = /^(?=.*\p{sc=Latn})(?=.*[\p{sc=Cyrl}\p{sc=Grek}])/su;
const OTHER_ALPHABET = /[\p{sc=Cyrl}\p{sc=Grek}]/gu;

/**
 * The form in which two spellings of a word are the same: without case, accents, hyphens, apostrophes and invisible
 * characters, composed or decomposed alike, with ß as ss and ä, ö, ü as ae, oe, ue. Folding twice changes nothing.
 */
export function fold(word: string): string {
  if (ENGLISH.test(word)) return word.toLowerCase();
  if (GERMAN.test(word)) return spelledOut(word.toLowerCase());
  const latin = MIXED.test(word) ? word.replace(OTHER_ALPHABET, (letter) => LOOKALIKE[letter] ?? letter) : word;
  return spelledOut(latin.normalize('NFKC').toLowerCase()).normalize('NFD').replace(IGNORED, '');
}

function spelledOut(lower: string): string {
  return lower.replace(TO_SPELL_OUT, (letter) => SPELT_OUT[letter] ?? letter);
}
