import type { Heard } from '../contract/heard.ts';

/** A quote as it is stored: its words, and whether the customer's grant still carries them. */
export interface StoredQuote {
  excerpt: string | null;
  state: string;
}

/** Hands on the words of a quote while its grant stands; afterwards nothing. */
export function quoted({ excerpt, state }: StoredQuote): Heard<string> | null {
  return state === 'standing' && excerpt !== null ? (excerpt as Heard<string>) : null;
}
