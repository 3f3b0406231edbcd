import type { Bilingual } from '../contract/manifest.ts';

/**
 * Something is wrong with a line, in words for the administrator: what, and what to do. Adapters throw it; whatever else
 * they throw is shown as “something unexpected” and logged.
 */
export class LineTrouble extends Error {
  override name = 'LineTrouble';
  readonly words: Bilingual;
  /** Trying again will not help before somebody changed something: the errand is given up at once. */
  readonly final: boolean;
  /** Not before so many milliseconds, as the other side asked. */
  readonly retryAfter: number | undefined;

  constructor(words: Bilingual, { final = false, retryAfter, cause }: { final?: boolean; retryAfter?: number; cause?: unknown } = {}) {
    super(words.en, { cause });
    this.words = words;
    this.final = final;
    this.retryAfter = retryAfter;
  }
}
