import { asksToListen, type ConsentFacts } from '../contract/consent-facts.ts';
import type { Door } from '../contract/door.ts';
import { doorIsOpen } from './door-is-open.ts';

/** The sign on the door of a conversation, for one visit. A visit that does not sit there finds it closed. */
export function doorOf(facts: ConsentFacts, visitId: string): Door {
  if (!facts.listeners.has(visitId)) return 'closed';
  if (doorIsOpen(facts)) return 'open';
  return asksToListen(facts.ask) && !facts.paused ? 'asked' : 'closed';
}
