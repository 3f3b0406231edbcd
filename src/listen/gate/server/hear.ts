import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { ConsentFacts } from '../contract/consent-facts.ts';
import type { Heard } from '../contract/heard.ts';
import type { HeardTurn } from '../contract/heard-turn.ts';
import { passes } from './passes.ts';
import type { TurnKey } from './turn-keys.ts';
import { withheldText } from './withheld-text.ts';

/** A turn that passed, and the number of the grant it passed under. */
export interface Passed {
  turn: Heard<HeardTurn>;
  grant: number;
}

/**
 * Hands a turn to a visit, or nothing. The only place in the product where {@link Heard} is made for the words of a
 * conversation. Card numbers, IBAN and health patterns are taken out on the way.
 */
export function hear(facts: ConsentFacts, visitId: string, event: ConversationEvent, keyOf: TurnKey): Passed | undefined {
  if (event.kind !== 'turn' || event.party === 'system') return undefined;
  const span = passes(facts, visitId, event.seq);
  if (!span) return undefined;
  const key = keyOf(visitId, event.conversationId, event.seq);
  const turn: HeardTurn = { key, by: event.party, text: withheldText(event), at: event.at };
  return { turn: turn as Heard<HeardTurn>, grant: span.grant };
}
