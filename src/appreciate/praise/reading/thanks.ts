import { feature, kinds } from './feature.ts';
import { sense } from './senses.ts';
import type { Tokens } from './tokens.ts';

const [mostThanks, perThanks] = [3, 7];
export const mostOfThanks = mostThanks * perThanks;
/** Stand for a neighbour where the stretch begins or ends. */
const [edge, edgeSense] = [1, 31];

/**
 * What stands around each of the first three words of thanks: "no thanks", "thanks to", "thank God" are known by their neighbours. Said
 * of the stretch and not of the word, so that it weighs the same in a long text as in a short one.
 */
export function thanksFeatures({ hash, sense: senses }: Tokens, from: number, to: number, into: Int32Array): number {
  let [count, thanks] = [0, 0];
  for (let token = from; token < to && thanks < mostThanks; token += 1) {
    if (senses[token] !== sense.thanking) continue;
    thanks += 1;
    const left = token > from ? (hash[token - 1] as number) : edge;
    const right = token + 1 < to ? (hash[token + 1] as number) : edge;
    const leftSense = token > from ? (senses[token - 1] as number) : edgeSense;
    const rightSense = token + 1 < to ? (senses[token + 1] as number) : edgeSense;
    const nextSense = token + 2 < to ? (senses[token + 2] as number) : edgeSense;
    into[count++] = feature(kinds.thanks, hash[token] as number);
    into[count++] = feature(kinds.thanks, right, 1);
    into[count++] = feature(kinds.thanks, left, 2);
    into[count++] = feature(kinds.thanks, left, right);
    into[count++] = feature(kinds.thanks, leftSense * 32 + rightSense, 3);
    into[count++] = feature(kinds.thanks, rightSense * 32 + nextSense, 4);
    into[count++] = feature(kinds.thanks, (leftSense * 32 + rightSense) * 32 + nextSense, 5);
  }
  return count;
}
