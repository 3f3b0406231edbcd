import type { Language } from '../guess-language.ts';
import { GREETINGS } from './name-cues.ts';
import { firstNameClass, isGermanWord } from './name-lexicon.ts';
import { NEVER_NAMES } from './never-names.ts';
import type { Found } from './found-name.ts';
import type { NameWord } from './name-words.ts';
import { isKnownName } from './name-worth.ts';
import { endOfName } from './take-name.ts';

const LONGEST_ANSWER = 3;

/**
 * The name in the answer to "May I have your name?": the first words that are no fill-in ("Yes, of course, …"), if
 * they look like a name and stand for themselves.
 */
export function answeredName(words: readonly NameWord[], language: Language): Found | undefined {
  if (isBareName(words, language)) return { from: 0, to: words.length };
  const from = words.findIndex((word) => !NEVER_NAMES.has(word.folded) && !GREETINGS.has(word.folded));
  const first = words[from];
  if (!first) return undefined;
  const to = endOfName(words, from, 'certain', language);
  const standsAlone = to === words.length || /[,.!?;\n]/u.test(words[to]?.gap ?? '');
  const isLikely = first.capital ? language === 'en' || !isGermanWord(first.folded) : words.length <= LONGEST_ANSWER;
  const isName = isKnownName(first, language) || isLikely;
  return to > from && to - from <= LONGEST_ANSWER && standsAlone && isName ? { from, to } : undefined;
}

/** `Will Stone`: nothing but words with a capital, the first of them a first name. */
function isBareName(words: readonly NameWord[], language: Language): boolean {
  const [first, ...others] = words;
  const isShort = first !== undefined && others.length < LONGEST_ANSWER;
  return (
    isShort &&
    firstNameClass(first.folded, language) !== undefined &&
    first.capital &&
    others.every((word) => word.capital && word.gap === ' ' && !NEVER_NAMES.has(word.folded))
  );
}
