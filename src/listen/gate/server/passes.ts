import type { ConsentFacts } from '../contract/consent-facts.ts';
import { doorIsOpen } from './door-is-open.ts';

/**
 * The gate: may this visit hear event number `seq` now? Total and pure; no clock, no store. True only if the door is open
 * now, the visit sits there, and the event lies in a stretch during which the door was open for an audience naming it.
 */
export function passes(facts: ConsentFacts, visitId: string, seq: number): boolean {
  if (!facts.listeners.has(visitId) || !doorIsOpen(facts)) return false;
  return facts.spans.some(
    (span) => seq > span.after && seq <= (span.until ?? facts.seq) && span.audience.has(visitId),
  );
}
