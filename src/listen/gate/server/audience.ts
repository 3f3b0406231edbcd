import type { ConsentFacts } from '../contract/consent-facts.ts';
import { doorIsOpen } from './door-is-open.ts';

/** Who may hear what is spoken at this moment, and the number of the grant they hear it under. */
export interface Audience {
  readonly visits: ReadonlySet<string>;
  readonly grant: number;
}

/** The audience behind a closed door. */
export const nobody: Audience = { visits: new Set(), grant: 0 };
const found = new WeakMap<ConsentFacts, Audience>();

/** Who may hear a call by what its log says. Facts change with events only, so it is found once for each and stays the same object. */
export function audienceOf(facts: ConsentFacts): Audience {
  const known = found.get(facts);
  if (known) return known;
  const audience = find(facts);
  found.set(facts, audience);
  return audience;
}

function find(facts: ConsentFacts): Audience {
  // After the end words may be read again under `quote`; nothing is spoken any more.
  if (facts.state === 'closed' || !facts.grant || !doorIsOpen(facts)) return nobody;
  return { visits: new Set(facts.listeners.keys()), grant: facts.grant.seq };
}
