import { findHealth } from './health/find-health.ts';
import { findCards } from './payment/find-cards.ts';
import { findIbans } from './payment/find-ibans.ts';
import { findPlaceholders, placeholder } from './placeholder.ts';
import type { WithheldKind } from './placeholder.ts';
import { blanked, rewrite, withoutOverlaps } from './span.ts';

/** Something kept back. `at` is where its placeholder begins in the text handed on; nothing tells what it was. */
export type Withheld = { kind: WithheldKind; at: number };

/**
 * What a guest may hear of a turn: payment card numbers, IBANs and words about health are replaced by placeholders before
 * delivery. Total on any text; a text withheld once stays as it is.
 */
export function withhold(text: string): { text: string; withheld: Withheld[] } {
  const open = blanked(text, findPlaceholders(text));
  const spans = withoutOverlaps([...findIbans(open), ...findCards(open), ...findHealth(open)], text.length);
  const { text: delivered, placed } = rewrite(text, spans, (span) => placeholder(span.kind));
  return { text: delivered, withheld: placed.map(({ span, at }) => ({ kind: span.kind, at })) };
}
