import { withhold } from '#platform/text/withheld.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { foldFacts } from './fold-facts.ts';
import { passes } from './passes.ts';
import { rehear } from './rehear.ts';
import { stretchOf } from './stretch-of.ts';
import type { TurnKey } from './turn-keys.ts';

type Turn = Extract<ConversationEvent, { kind: 'turn' }>;

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
  /** Whether what was heard still counts: not withdrawn, not recalled since. Of what does not, nobody learns a word again. */
  stands: boolean;
  /** Number of the grant to quote these words, if it is in force and they are the customer's. */
  quotable: number | undefined;
}

/**
 * What a visit has heard of a conversation so far, read off the whole log: each turn is tried at the gate as it stood when the
 * turn was said and whenever the gate moved since, so that a grant may reach back and a door that closed later does not undo
 * what was heard.
 */
export function turnsHeard(events: readonly ConversationEvent[], visitId: string, keyOf: TurnKey): { turns: TurnHeard[]; facts: ConsentFacts } {
  const heard: Turn[] = [];
  let unheard: Turn[] = [];
  let facts = nothingKnown;
  for (const event of events) {
    const before = facts;
    facts = foldFacts(before, event);
    if (event.kind === 'turn') unheard.push(event);
    else if (before.spans === facts.spans && before.paused === facts.paused) continue;
    const now = facts;
    const passing = new Set(unheard.filter((turn) => passes(now, visitId, turn.seq)));
    heard.push(...passing);
    unheard = unheard.filter((turn) => !passing.has(turn));
  }
  const turns = heard.toSorted((a, b) => a.seq - b.seq).flatMap((event): TurnHeard[] => {
    if (event.party === 'system') return [];
    const quotable = event.party === 'customer' ? rehear(facts, visitId, event, keyOf)?.quoteGrant : undefined;
    const key = keyOf(visitId, event.conversationId, event.seq);
    const stands = stretchOf(facts, visitId, event.seq) !== undefined;
    return [{ key, seq: event.seq, by: event.party, text: withhold(event.body.text).text, at: event.at, stands, quotable }];
  });
  return { turns, facts };
}
