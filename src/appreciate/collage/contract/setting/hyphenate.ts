import createHyphenator from 'hyphen';
import german from 'hyphen/patterns/de-1996.js';
import english from 'hyphen/patterns/en-gb.js';

const mark = '\u00ad';
const rules = { minWordLength: 7, hyphenChar: mark };
const hyphenators = { de: createHyphenator(german, rules), en: createHyphenator(english, rules) };
const known = { de: new Map<string, readonly string[]>(), en: new Map<string, readonly string[]>() };
const knownAtMost = 20_000;

/** The parts a word may be divided into at the end of a line, three letters at least on either side: `["Dank", "schreiben"]`. */
export function hyphenate(word: string, language: 'de' | 'en'): readonly string[] {
  const cache = known[language];
  const before = cache.get(word);
  if (before) return before;
  const parts = joinedUp(String(hyphenators[language](word)).split(mark));
  if (cache.size >= knownAtMost) cache.clear();
  cache.set(word, parts);
  return parts;
}

/** Two letters alone at either end of a line look like a slip; inside, they go with what stands before them. */
function joinedUp(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && (letters(last) < 3 || letters(part) < 3)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

function letters(part: string): number {
  return part.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}
