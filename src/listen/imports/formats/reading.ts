import type { OpeningKeys } from '#listen/vcon/seal/open-vcon.ts';

/** What reading needs besides the bytes. */
export interface Reading {
  /** Of dialogues that do not name one. */
  language: 'de' | 'en';
  /** Keys that may open encrypted vCons. */
  keys: OpeningKeys;
}
