import type { Language } from '../guess-language.ts';
import type { NameWord } from './name-words.ts';
import { endOfName } from './take-name.ts';
import type { Trust } from './take-name.ts';

/** The words of a name, `to` exclusive. */
export type Found = { from: number; to: number };

/** Looks at one word and what stands round it, and finds the name that it leads to, if any. */
export type NameRule = (words: readonly NameWord[], i: number, language: Language) => Found | undefined;

/** The name that begins at a word, given how much the place before it says. */
export function foundName(
  words: readonly NameWord[],
  from: number,
  trust: Trust,
  language: Language,
): Found | undefined {
  const to = endOfName(words, from, trust, language);
  return to > from ? { from, to } : undefined;
}
