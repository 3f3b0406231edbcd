import { mixed } from './tokens.ts';

/** Kinds of features, so that the same words mean another thing in another place. */
export const kinds = {
  unigram: 1, letters: 2, pair: 3, triple: 4, skip: 5, afterThanks: 6, nextSentence: 7, beforeThanks: 8, turned: 9, turnedThanks: 10, beforeTurn: 11, denied: 12, turnAt: 13, shape: 14, first: 15, last: 16, ahead: 17, senses: 18, balance: 19, style: 20,
  thanks: 21, clause: 22,
} as const;

/** The number of a feature of one kind, made of one or two numbers. */
export function feature(kind: number, one: number, two = 0): number {
  return mixed(Math.imul(one ^ Math.imul(two, 0x9e3779b1) ^ Math.imul(kind, 0x7feb352d), 0x846ca68b));
}

/** A count in steps that grow with it: 0 to 11. */
export function stepOf(count: number): number {
  return count < 6 ? count : count < 8 ? 6 : count < 12 ? 7 : count < 18 ? 8 : count < 28 ? 9 : count < 45 ? 10 : 11;
}
