import { withhold } from '#platform/text/withheld.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { ConsentFacts } from '../contract/consent-facts.ts';
import type { Heard } from '../contract/heard.ts';
import type { HeardTurn } from '../contract/heard-turn.ts';
import { stretchOf } from './stretch-of.ts';
import type { TurnKey } from './turn-keys.ts';

/** A turn read again, and the numbers of the two grants it rests on. */
export interface Reheard {
  turn: Heard<HeardTurn>;
  grant: number;
  quoteGrant: number;
}

/**
 * Hands a turn a second time to a visit that heard it, also after guest or conversation have gone: only with a grant to quote in
 * force, and only what lies in a stretch that still counts. A withdrawal of listening ends those, a recall cuts them; while
 * the agent keeps the door closed nothing is read again.
 */
export function rehear(facts: ConsentFacts, visitId: string, event: ConversationEvent, keyOf: TurnKey): Reheard | undefined {
  if (event.kind !== 'turn' || event.party === 'system') return undefined;
  const quoteGrant = facts.purposes.get('quote');
  if (quoteGrant === undefined || (facts.paused && facts.state !== 'closed')) return undefined;
  const span = stretchOf(facts, visitId, event.seq);
  if (!span) return undefined;
  const key = keyOf(visitId, event.conversationId, event.seq);
  const turn: HeardTurn = { key, by: event.party, text: withhold(event.body.text).text, at: event.at };
  return { turn: turn as Heard<HeardTurn>, grant: span.grant, quoteGrant };
}
