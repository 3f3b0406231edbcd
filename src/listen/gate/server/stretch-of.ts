import type { ConsentFacts, OpenSpan } from '../contract/consent-facts.ts';

/** The stretch an event lies in during which the door stood open for this visit, if it still counts: neither withdrawn nor recalled. */
export function stretchOf(facts: ConsentFacts, visitId: string, seq: number): OpenSpan | undefined {
  return facts.spans.find((span) => seq > span.after && seq <= (span.until ?? facts.seq) && span.audience.has(visitId));
}
