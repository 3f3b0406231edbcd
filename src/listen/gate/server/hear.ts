import { withhold } from '#platform/text/withheld.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { ConsentFacts } from '../contract/consent-facts.ts';
import type { Heard } from '../contract/heard.ts';
import type { HeardTurn } from '../contract/heard-turn.ts';
import { passes } from './passes.ts';

/** Names a turn for one visit without telling its number. */
export type TurnKey = (visitId: string, conversationId: string, seq: number) => string;

const withheldTexts = new WeakMap<ConversationEvent, string>();

/**
 * Hands a turn to a visit, or nothing. The only place in the product where {@link Heard} is made for the words of a
 * conversation. Card numbers, IBAN and health patterns are taken out on the way.
 */
export function hear(facts: ConsentFacts, visitId: string, event: ConversationEvent, keyOf: TurnKey): Heard<HeardTurn> | undefined {
  if (event.kind !== 'turn' || event.party === 'system') return undefined;
  if (!passes(facts, visitId, event.seq)) return undefined;
  const key = keyOf(visitId, event.conversationId, event.seq);
  const turn: HeardTurn = { key, by: event.party, text: withheldText(event), at: event.at };
  return turn as Heard<HeardTurn>;
}

/** A turn reaches many guests; its patterns are looked for once. */
function withheldText(event: Extract<ConversationEvent, { kind: 'turn' }>): string {
  const known = withheldTexts.get(event);
  if (known !== undefined) return known;
  const { text } = withhold(event.body.text);
  withheldTexts.set(event, text);
  return text;
}
