import { fold } from '../fold.ts';
import { words } from '../words.ts';
import type { NameWord } from './name-words.ts';

/**
 * Cues of one or more words. Returns how many words, from one on, are the longest cue standing there; 0 if none does.
 */
export function cues(list: readonly string[]): (words: readonly NameWord[], i: number) => number {
  const byFirst = new Map<string, string[][]>();
  for (const entry of list) {
    const phrase = words(entry).map((word) => fold(word.text.replace(/['’]s$/u, '')));
    const first = phrase[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (inText, i) => {
    const standing = (byFirst.get(inText[i]?.folded ?? '') ?? []).filter((phrase) =>
      phrase.every((word, k) => inText[i + k]?.folded === word && (k === 0 || isClose(inText[i + k]?.gap ?? ''))),
    );
    return Math.max(0, ...standing.map((phrase) => phrase.length));
  };
}

function isClose(gap: string): boolean {
  return /^(?:\.? ?|['’]s )$/u.test(gap);
}
