import type { FindWordOfThanks } from '../writing/gather-letter.ts';

/** What letters take from elsewhere in the house. */
export interface LetterParts {
  findWord: FindWordOfThanks;
}
