import { sense } from './senses.ts';
import { end, word, type Tokens } from './tokens.ts';

/** Tokens that are weighed together: an ordinary turn whole, a long letter in stretches that begin where sentences do. */
export const windowLength = 64;

/** Calls `visit` with each stretch of the tokens, the last of which ends with the text. A text without words has one, too. */
export function eachWindow({ count, sense: senses }: Tokens, visit: (from: number, to: number) => void): void {
  let last = 0;
  visit(0, Math.min(count, windowLength));
  for (let from = 1; from + windowLength / 2 < count && last + windowLength < count; from += 1) {
    const begins = (senses[from - 1] === sense.sentenceEnd && from - last >= windowLength / 8) || from - last >= windowLength / 2;
    if (!begins) continue;
    last = from;
    visit(from, Math.min(count, from + windowLength));
  }
}

/**
 * Calls `visit` with each sentence that has a word of thanks, where a text has several sentences: thanks is thanks, whatever else is
 * said around it.
 */
export function eachSentenceOfThanks({ count, kind, sense: senses }: Tokens, visit: (from: number, to: number) => void): void {
  let [from, words, thanks] = [0, 0, false];
  for (let token = 0; token < count; token += 1) {
    if (kind[token] === word) words += 1;
    if (senses[token] === sense.thanking) thanks = true;
    const last = token + 1 === count;
    if (words === 0 || (kind[token] !== end && !last)) continue;
    if (thanks && !(from === 0 && last)) visit(from, token + 1);
    [from, words, thanks] = [token + 1, 0, false];
  }
}

/** By which the sum of that many features is multiplied, so that long texts are not surer than short ones. */
export function scaleOf(features: number): number {
  return 1 / Math.sqrt(features + 8);
}
