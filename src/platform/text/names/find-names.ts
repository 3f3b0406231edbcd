import type { Language } from '../guess-language.ts';
import { overlap } from '../span.ts';
import type { Span, Stretch } from '../span.ts';
import { answeredName } from './answered-name.ts';
import { DETERMINERS, PARTICLES } from './name-cues.ts';
import { firstNameClass, isGermanWord, isPlaceOrBrand } from './name-lexicon.ts';
import { nameRules } from './name-rules.ts';
import { figures } from './figures.ts';
import type { Found } from './found-name.ts';
import { NEVER_NAMES } from './never-names.ts';
import { isInitial, nameKey, nameWords, parts, SHORTEST_KEY } from './name-words.ts';
import type { NameWord } from './name-words.ts';
import { isGenitive, isSurnameInGenitive } from './name-worth.ts';

/**
 * A mention of a person; `keys` are the folded parts of the name, by which mentions of one person find each other.
 * `genitive` if it ends in a German s that is not part of the name.
 */
export type Mention = Span<'name'> & { keys: readonly string[]; genitive: boolean };

/** What is known about a text besides its words. */
export type NameHints = {
  /** It answers the question for a name, so it may be the bare name. */
  asked: boolean;
  /** Names that somebody pointed out. */
  given: readonly Stretch[];
  /** Names that are nobody's secret, by their words. */
  keep: readonly string[];
  /** Words that are no names, whatever the rules say. */
  stays: (word: Stretch) => boolean;
};

/**
 * The names of persons in a text: after a title, an introduction, a greeting or "my colleague", above a line's end in
 * a signature, and wherever a word is a first name or a surname and little else. A name once found is found again
 * throughout.
 */
export function findNames(text: string, language: Language, { asked, given, keep, stays }: NameHints): Mention[] {
  const words = nameWords(text);
  const taken = new Uint8Array(words.length);
  const kept = new Set(keep.flatMap((name) => nameWords(name).map((word) => nameKey(word.folded))));
  const isFree = words.map((word) => !kept.has(nameKey(word.folded)) && !stays(word));
  for (let i = 0; i < words.length; i++) isFree.fill(false, i, i + figures(words, i));
  const names: Found[] = [];
  const take = (name: Found | undefined): void => {
    if (!name || taken.subarray(name.from, name.to).includes(1)) return;
    taken.fill(1, name.from, name.to);
    names.push(...runs(name, isFree).filter(({ from, to }) => words.slice(from, to).some((word) => !isInitial(word))));
  };
  for (const stretch of given) take(wordsOf(stretch, words));
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
      genitive: isInGenitive(words[name.to - 1], language),
    }));
}

/** A name said earlier or later; one that is an everyday word too must not stand behind an article. */
function isRepeated(words: readonly NameWord[], i: number, known: ReadonlySet<string>, language: Language): boolean {
  const word = words[i];
  if (!word || !known.has(nameKey(word.folded)) || NEVER_NAMES.has(word.folded)) return false;
  if (!isGermanWord(word.folded)) return true;
  if (!word.capital || isPlaceOrBrand(word.folded)) return false;
  return word.sentenceStart ? language === 'de' : !isDetermined(words, i);
}

/** The words that a stretch touches. */
function wordsOf(stretch: Stretch, words: readonly NameWord[]): Found | undefined {
  const from = words.findIndex((word) => overlap(word, stretch));
  return from < 0 ? undefined : { from, to: words.findLastIndex((word) => overlap(word, stretch)) + 1 };
}

/** What is left of a name when some of its words stay. */
function runs({ from, to }: Found, isFree: readonly boolean[]): Found[] {
  const parts: Found[] = [];
  for (let i = from; i < to; i++) {
    if (!isFree[i]) continue;
    const last = parts.at(-1);
    if (last?.to === i) last.to = i + 1;
    else parts.push({ from: i, to: i + 1 });
  }
  return parts;
}

function isInGenitive(word: NameWord | undefined, language: Language): boolean {
  if (!word || language !== 'de' || firstNameClass(word.folded, language) !== undefined) return false;
  return isGenitive(word, language) || isSurnameInGenitive(word);
}

/** Behind an article, with or without an adjective: `im siebten Himmel`. */
function isDetermined(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1];
  const adjective = before && !before.capital && /e[nmrs]?$/u.test(before.folded) ? words[i - 2] : undefined;
  return DETERMINERS.has(before?.folded ?? '') || DETERMINERS.has(adjective?.folded ?? '');
}

function keysOf(words: readonly NameWord[], { from, to }: Found): string[] {
  return words
    .slice(from, to)
    .filter((word) => !isInitial(word) && !(PARTICLES.has(word.folded) && !word.capital))
    .flatMap((word) => (parts(word).length > 1 ? [word.folded, ...parts(word)] : [word.folded]))
    .map(nameKey);
}
