import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { foldFacts } from './fold-facts.ts';
import type { TurnKey } from './turn-keys.ts';

/**
 * A stretch of a call somebody could hear, by the event that opened the door for them. Where nothing is written, it is what an
 * impression stands beside: it names the conversation, and holds no words.
 */
export interface SpokenMoment {
  key: string;
  seq: number;
  at: string;
}

/** The stretch of a call that lasts now for a visit, named like a turn; undefined while there is none. */
export function spokenNow(facts: ConsentFacts, visitId: string, conversationId: string, keyOf: TurnKey): string | undefined {
  const span = facts.spans.at(-1);
  return span?.until === null && span.audience.has(visitId) ? keyOf(visitId, conversationId, span.after) : undefined;
}

/** Every stretch of a call a visit could hear so far, read off the whole log; nothing for conversations in writing. */
export function spokenMoments(events: readonly ConversationEvent[], visitId: string, keyOf: TurnKey): SpokenMoment[] {
  const [opened] = events;
  if (opened?.kind !== 'opened' || opened.body.channel !== 'call') return [];
  const openings = new Map<number, ConversationEvent>();
  let facts = nothingKnown;
  for (const event of events) {
    facts = foldFacts(facts, event);
    const span = facts.spans.at(-1);
    if (span?.until === null && span.audience.has(visitId) && !openings.has(span.after)) openings.set(span.after, event);
  }
  return [...openings].map(([seq, { conversationId, at }]) => ({ key: keyOf(visitId, conversationId, seq), seq, at }));
}
