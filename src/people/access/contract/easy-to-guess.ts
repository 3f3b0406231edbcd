/** Fewest characters of a password. */
export const passwordLength = 10;

// Words that passwords are made of again and again, German and English, and rows of the keyboard.
const commonWords = new Set(
  `password passwort kennwort passphrase geheim secret willkommen welcome hallo hello login anmelden admin administrator
  master default test testing guest gast user benutzer changeme letmein sommer winter fruehling frühling herbst summer
  spring autumn montag freitag monday friday januar january berlin hamburg muenchen münchen koeln köln london schalke
  bayern dortmund fussball fußball football baseball qwertz qwertzui qwertzuiop qwerty qwertyui qwertyuiop asdfgh asdfghjkl
  yxcvbn yxcvbnm zxcvbn zxcvbnm abc abcd abcdef abcdefgh abcdefghij iloveyou ichliebedich schatz hasi maus sunshine
  princess dragon monkey superman batman computer internet ohrensessel`.split(/\s+/),
);

/**
 * Whether a password is among the first that are tried: one common word with digits or signs around it, a row of digits,
 * one or two characters over and over, or the person's own name or address.
 */
export function isEasyToGuess(password: string, { name = '', email = '' }: { name?: string; email?: string } = {}): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const word = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (word === '' || commonWords.has(word) || commonWords.has(unmasked(word))) return true;
  if (new Set(plain).size < 5 || /^(.{1,4})\1+$/.test(plain)) return true;
  const own = [name, ...name.split(/\s+/), email, email.split('@')[0] ?? ''].map(lettersOf).filter((part) => part.length > 2);
  return own.includes(lettersOf(plain));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

const masks: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a', '!': 'i' };

function unmasked(word: string): string {
  return word.replace(/[013457$@!]/g, (sign) => masks[sign] ?? sign);
}
