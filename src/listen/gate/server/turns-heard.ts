import { withhold } from '#platform/text/withheld.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { foldFacts } from './fold-facts.ts';
import { passes } from './passes.ts';
import { rehear } from './rehear.ts';
import type { TurnKey } from './turn-keys.ts';

/**
 * A turn the gate once let through to a visit. It serves to compare with what the guest writes and is no permission to show
 * it again; only `rehear` is.
 */
export interface TurnHeard {
  key: string;
  seq: number;
  by: 'customer' | 'agent';
  /** The text as it was delivered. */
  text: string;
  at: string;
  /** Number of the grant to quote these words, if it is in force and they are the customer's. */
  quotable: number | undefined;
}

/**
 * What a visit has heard of a conversation so far, read off the whole log: each turn is tried at the gate as it stood when the
 * turn was said, so that a door that has closed since does not undo what was heard.
 */
export function turnsHeard(events: readonly ConversationEvent[], visitId: string, keyOf: TurnKey): { turns: TurnHeard[]; facts: ConsentFacts } {
  const heard: Extract<ConversationEvent, { kind: 'turn' }>[] = [];
  let facts = nothingKnown;
  for (const event of events) {
    facts = foldFacts(facts, event);
    if (event.kind === 'turn' && passes(facts, visitId, event.seq)) heard.push(event);
  }
  const turns = heard.flatMap((event): TurnHeard[] => {
    if (event.party === 'system') return [];
    const quotable = event.party === 'customer' ? rehear(facts, visitId, event, keyOf)?.quoteGrant : undefined;
    const key = keyOf(visitId, event.conversationId, event.seq);
    return [{ key, seq: event.seq, by: event.party, text: withhold(event.body.text).text, at: event.at, quotable }];
  });
  return { turns, facts };
}
