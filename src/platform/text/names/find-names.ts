import type { Language } from '../guess-language.ts';
import type { Span } from '../span.ts';
import { answeredName } from './answered-name.ts';
import { DETERMINERS, PARTICLES } from './name-cues.ts';
import { isGermanWord, isPlaceOrBrand } from './name-lexicon.ts';
import { nameRules } from './name-rules.ts';
import type { Found } from './found-name.ts';
import { isInitial, nameWords, parts } from './name-words.ts';
import type { NameWord } from './name-words.ts';

/** A mention of a person; `keys` are the folded parts of the name, by which mentions of one person find each other. */
export type Mention = Span<'name'> & { keys: readonly string[] };

const SHORTEST_KEY = 3;

/**
 * The names of persons in a text: after a title, an introduction, a greeting or "my colleague", above a line's end in
 * a signature, and wherever a word is a first name or a surname and little else. A name once found is found again
 * throughout. If the text answers the question for a name (`asked`), it may be the bare name.
 */
export function findNames(text: string, language: Language, asked: boolean): Mention[] {
  const words = nameWords(text);
  const taken = new Uint8Array(words.length);
  const names: Found[] = [];
  const take = (name: Found | undefined): void => {
    if (!name || taken.subarray(name.from, name.to).includes(1)) return;
    taken.fill(1, name.from, name.to);
    names.push(name);
  };
  if (asked) take(answeredName(words, language));
  for (const rule of nameRules) {
    for (let i = 0; i < words.length; i++) if (!taken[i]) take(rule(words, i, language));
  }
  const known = new Set(names.flatMap((name) => keysOf(words, name)).filter((key) => key.length >= SHORTEST_KEY));
  for (let i = 0; i < words.length; i++) {
    if (!taken[i] && isRepeated(words, i, known, language)) take({ from: i, to: i + 1 });
  }
  return names
    .sort((a, b) => a.from - b.from)
    .map((name) => ({
      kind: 'name',
      start: words[name.from]?.start ?? 0,
      end: words[name.to - 1]?.end ?? 0,
      keys: keysOf(words, name),
    }));
}

/** A name said earlier or later; one that is an everyday word too must not stand behind an article. */
function isRepeated(words: readonly NameWord[], i: number, known: ReadonlySet<string>, language: Language): boolean {
  const word = words[i];
  if (!word || !known.has(nameKey(word.folded))) return false;
  if (!isGermanWord(word.folded)) return true;
  if (!word.capital || isPlaceOrBrand(word.folded)) return false;
  return word.sentenceStart ? language === 'de' : !DETERMINERS.has(words[i - 1]?.folded ?? '');
}

function keysOf(words: readonly NameWord[], { from, to }: Found): string[] {
  return words
    .slice(from, to)
    .filter((word) => !isInitial(word) && !(PARTICLES.has(word.folded) && !word.capital))
    .flatMap((word) => (parts(word).length > 1 ? [word.folded, ...parts(word)] : [word.folded]))
    .map(nameKey);
}

/** The German genitive is the same name: `Müllers` is `Müller`. */
function nameKey(folded: string): string {
  return folded.length > SHORTEST_KEY + 1 ? folded.replace(/s$/u, '') : folded;
}
