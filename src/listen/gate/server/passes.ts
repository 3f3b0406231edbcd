import type { ConsentFacts, OpenSpan } from '../contract/consent-facts.ts';
import { doorIsOpen } from './door-is-open.ts';
import { stretchOf } from './stretch-of.ts';

/**
 * The gate: may this visit hear event number `seq` now? Total and pure; no clock, no store. Yields the stretch it lies in
 * only if the door is open now, the visit sits there, and the door stood open then for an audience naming it.
 */
export function passes(facts: ConsentFacts, visitId: string, seq: number): OpenSpan | undefined {
  if (!facts.listeners.has(visitId) || !doorIsOpen(facts)) return undefined;
  return stretchOf(facts, visitId, seq);
}
