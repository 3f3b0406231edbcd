import { mask } from '../mask.ts';
import { overlap } from '../span.ts';
import type { Span, Stretch } from '../span.ts';
import { words } from '../words.ts';
import type { LabelledText } from './labelled-text.ts';

/** How many secrets of a kind were said, and how many of them masking took out whole. */
export type Share = { said: number; masked: number };

/** How well masking did on some texts. */
export type MaskingScore = {
  texts: number;
  /** By the kinds the texts themselves name. */
  kinds: Record<string, Share>;
  /** Words that are part of no secret, and how many of them were taken out. */
  others: Share;
};

/** What masking did wrong with one text: secrets it left, wholly or in part, and words it took for nothing. */
export type MaskingMistake = { text: string; masked: string; missed: Span<string>[]; lost: Stretch[] };

/** Masks labelled texts one by one and counts. */
export class MaskingTally {
  readonly #kinds = new Map<string, Share>();
  readonly #others: Share = { said: 0, masked: 0 };
  #texts = 0;

  /** Undefined if nothing was wrong. */
  add({ text, secrets, lang, asked }: LabelledText): MaskingMistake | undefined {
    const { text: result, masked } = mask(text, { ...(lang && { lang }), ...(asked !== undefined && { asked }) });
    const sources = masked.map(({ source }) => source);
    this.#texts += 1;
    const missed = secrets.filter((secret) => !this.#count(secret.kind, isCovered(text, secret, sources)));
    const lost = words(text)
      .filter((word) => !secrets.some((secret) => overlap(word, secret)))
      .filter((word) => {
        const isLost = sources.some((source) => overlap(word, source));
        this.#others.said += 1;
        if (isLost) this.#others.masked += 1;
        return isLost;
      });
    return missed.length + lost.length > 0 ? { text, masked: result, missed, lost: lost.map(({ start, end }) => ({ start, end })) } : undefined;
  }

  score(): MaskingScore {
    return { texts: this.#texts, kinds: Object.fromEntries(this.#kinds), others: { ...this.#others } };
  }

  #count(kind: string, isMasked: boolean): boolean {
    const share = this.#kinds.get(kind) ?? { said: 0, masked: 0 };
    share.said += 1;
    if (isMasked) share.masked += 1;
    this.#kinds.set(kind, share);
    return isMasked;
  }
}

/** Whether no letter and no digit of a secret is left. */
function isCovered(text: string, { start, end }: Stretch, sources: readonly Stretch[]): boolean {
  const around = sources.filter((source) => overlap(source, { start, end }));
  for (let i = start; i < end; i++) {
    if (/[\p{L}\p{N}]/u.test(text.charAt(i)) && !around.some((source) => source.start <= i && i < source.end)) return false;
  }
  return true;
}
