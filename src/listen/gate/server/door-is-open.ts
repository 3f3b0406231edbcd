import type { ConsentFacts } from '../contract/consent-facts.ts';

/**
 * Whether anybody may hear this conversation now: it is being served (or may be read again), the customer agreed to everyone who sits there and
 * speaks for everyone on their side, the agent is the one they agreed with, and nobody closed the door.
 */
export function doorIsOpen(facts: ConsentFacts): boolean {
  const known = judged.get(facts);
  if (known !== undefined) return known;
  const isOpen = judge(facts);
  judged.set(facts, isOpen);
  return isOpen;
}

/** Facts never change once they are folded, and everybody in a full room asks about the same ones. */
const judged = new WeakMap<ConsentFacts, boolean>();

function judge(facts: ConsentFacts): boolean {
  const { grant } = facts;
  return (
    grant !== null &&
    !facts.paused &&
    isReadable(facts) &&
    facts.agentId === grant.agentId &&
    facts.listeners.size > 0 &&
    covers(grant.audience, facts.listeners.keys()) &&
    covers(grant.speakers, facts.speakers)
  );
}

/** After the end only `quote` allows reading again. */
function isReadable({ state, purposes }: ConsentFacts): boolean {
  return state === 'live' || state === 'wrap-up' || (state === 'closed' && purposes.has('quote'));
}

function covers(agreed: ReadonlySet<string>, present: Iterable<string>): boolean {
  for (const one of present) if (!agreed.has(one)) return false;
  return true;
}
