import type { Stretch } from '../span.ts';

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** A word or number of a text, as the rules about addresses see it. */
export type AddressWord = Stretch & { text: string };

/** The words and numbers of a text in order. */
export function addressWords(text: string): AddressWord[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ text: word, start: index, end: index + word.length }));
}
