import { fold } from '../fold.ts';

/** Reads a block of words separated by spaces, commas or line breaks into a set of folded forms. */
export function wordList(...blocks: readonly string[]): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => block.split(/[\s,]+/u)).filter((word) => word !== '').map(fold));
}
