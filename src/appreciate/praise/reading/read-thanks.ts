import { encodeRemembered, push, type Delta } from './learn.ts';
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
 * What a customer's turn says of thanks, German or English, with what an organisation taught beside. Total: any text has an answer,
 * markup, emoji and half characters included; of texts beyond 16,384 UTF-16 code units beginning and end are read.
 */
export function readThanks(text: string, delta?: Delta): Thanks {
  if (delta) {
    const { gratitude, leaning, buckets } = ours().remember(text);
    return { gratitude: probability(gratitude), praise: probability(leaning + push(delta, buckets)) };
  }
  const { gratitude, praise } = ours().lean(text);
  return { gratitude: probability(gratitude), praise: probability(praise) };
}

/**
 * A text as it may be stored to be learned from: hashes of its words in 4,096 buckets, and how much it leaned towards praise. The words
 * cannot be read from it, but somebody who has the text can tell that it may be the one; so it goes when the consent goes. At most 1 KiB.
 */
export function rememberable(text: string): Uint8Array {
  return encodeRemembered(ours().remember(text));
}

function ours(): Reader {
  return (reader ??= new Reader(ourWeights()));
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
