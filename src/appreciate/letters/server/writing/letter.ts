import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/** A word of thanks from management, at the end of a drive. */
export interface WordOfThanks {
  text: string;
  language: 'de' | 'en';
  /** Who signed it. */
  from: string;
}

/** One letter to one reader, before it is written in any form. */
export interface Letter {
  language: 'de' | 'en';
  /** Name of the organisation. */
  organisation: string;
  reader: { name: string; email: string };
  voices: Heard<HungPraise>[];
  /** Thanks the reader’s unit helped with. */
  forUnit: Heard<HungPraise>[];
  word: WordOfThanks | undefined;
  /** Letters to this reader in which words stand that were taken back since, and the days they went, where the organisation is. */
  throwAway: { id: string; day: string }[];
  /** Where links begin. */
  house: string;
  /** Ends the letter when it is opened and confirmed, and when a mail program presses. */
  endLink: string;
  oneClickLink: string;
}
