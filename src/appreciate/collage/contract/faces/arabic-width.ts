import { arabicForms } from './advances.ts';

/** Letters that join to the letter before them only (Unicode joining type R), among those that people write. */
const joinsBackOnly = /[آأؤإاةدذرزوٱ-ٳٵ-ٷڈ-ڙۀۃ-ۋۍۏےۓە]/;

/** The width of Arabic letters as a share of the size, each in the form its neighbours give it. Lam and alef are one. */
export function arabicWidth(text: string): number {
  const letters = [...text.replaceAll(/[\p{Mn}\u200c\u200d]/gu, '')];
  let width = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const pair = `${letters[at]}${letters[at + 1] ?? ''}`;
    const joined = pair.length === 2 && pair in arabicForms ? pair : (letters[at] ?? '');
    const after = letters[at + joined.length];
    const fromBefore = joinsOn(letters[at - 1]) && isJoined(joined);
    const toAfter = joinsOn(joined.at(-1)) && isJoined(after);
    width += arabicForms[joined]?.[fromBefore ? (toAfter ? 2 : 3) : toAfter ? 1 : 0] ?? 0;
    at += joined.length - 1;
  }
  return width / 1000;
}

function joinsOn(letter: string | undefined): boolean {
  return isJoined(letter) && !joinsBackOnly.test(letter ?? '');
}

function isJoined(letter: string | undefined): boolean {
  return letter !== undefined && letter !== 'ء' && (letter in arabicForms || letter[0] === 'ل');
}
