import { mask } from '#platform/text/mask.ts';
import type { Masked } from '../contract/impression.ts';
import { maskWithin } from './mask-within.ts';
import type { Settled } from './settle-words.ts';

/** A line as it may be stored, and what was taken out of it. */
export interface MaskedLine {
  text: string;
  consequence: string | null;
  excerpt: string | undefined;
  masked: Masked[];
}

/** Takes names and numbers out of everything a line consists of. `language` decides where the words themselves do not. */
export function maskLine({ text, consequence, quote }: Settled, language: 'de' | 'en'): MaskedLine {
  const ownText = mask(text);
  const ownConsequence = consequence === null ? undefined : mask(consequence);
  const excerpt = quote && maskWithin(quote.turn.text, quote.stretch, language);
  const listed = (field: Masked['field'], found: ReturnType<typeof mask> | undefined) =>
    (found?.masked ?? []).map(({ kind, as }): Masked => ({ field, kind, placeholder: as }));
  return {
    text: ownText.text,
    consequence: ownConsequence?.text ?? null,
    excerpt: excerpt?.text,
    masked: [...listed('text', ownText), ...listed('consequence', ownConsequence), ...listed('quote', excerpt)],
  };
}
