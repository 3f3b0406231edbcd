import { findHealth } from './health/find-health.ts';
import { findCards } from './payment/find-cards.ts';
import { findIbans } from './payment/find-ibans.ts';
import { findPlaceholders, placeholder } from './placeholder.ts';
import type { WithheldKind } from './placeholder.ts';
import { settle } from './settle.ts';
import { blanked, rewrite, withoutOverlaps } from './span.ts';

/** Something kept back. `at` is where its placeholder begins in the text handed on; nothing tells what it was. */
export type Withheld = { kind: WithheldKind; at: number };

/**
 * What a guest may hear of a turn: payment card numbers, IBANs and words about health are replaced by placeholders
 * before delivery. Total on any text; a text withheld once stays as it is.
 */
export function withhold(text: string): { text: string; withheld: Withheld[] } {
  const { text: delivered, replaced } = settle(text, (open) => {
    const read = blanked(open, findPlaceholders(open));
    const spans = withoutOverlaps([...findIbans(read), ...findCards(read), ...findHealth(read)], open.length);
    return rewrite(open, spans, (span) => placeholder(span.kind));
  });
  return { text: delivered, withheld: replaced.map(({ kind, at }) => ({ kind, at })) };
}
