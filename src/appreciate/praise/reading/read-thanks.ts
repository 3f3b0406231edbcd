import { Reader } from './reader.ts';
import { ourWeights } from './weights.ts';

/** How surely a text says thanks, and how surely it is worth a wall: both from 0 to 1, from .5 on it is. */
export interface Thanks {
  /** Any thanks at all, in advance and out of politeness included. */
  gratitude: number;
  /** Gratitude or praise for help that was received. */
  praise: number;
}

let reader: Reader | undefined;

/**
 * What a customer's turn says of thanks, German or English. Total: any text has an answer, markup, emoji and half characters
 * included; of texts beyond 16,384 UTF-16 code units beginning and end are read.
 */
export function readThanks(text: string): Thanks {
  reader ??= new Reader(ourWeights());
  const { slope } = ourWeights();
  const { gratitude, praise } = reader.lean(text);
  return { gratitude: probability(gratitude * slope[0]), praise: probability(praise * slope[1]) };
}

function probability(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
