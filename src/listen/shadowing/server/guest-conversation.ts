import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Doorkeeper, WatchedConversation } from '#listen/gate/server/doorkeeper.ts';
import { doorOf } from '#listen/gate/server/door-of.ts';
import { hear } from '#listen/gate/server/hear.ts';
import type { HeardRecord } from '#listen/gate/server/heard-record.ts';
import { spokenNow } from '#listen/gate/server/spoken-moments.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import type { GuestConversation } from '../contract/visit.ts';
import type { SeatRecord } from './seat-record.ts';

/** Who listens, for the gate and for the record of what was heard. */
export interface Listener {
  visitId: string;
  hostId: string;
  guestId: string;
}

interface Parts {
  doorkeeper: Doorkeeper;
  heard: HeardRecord;
  keyOf: TurnKey;
  /** Is told of every decision of the gate, without whom it was about. */
  decided: (decision: 'heard' | 'withheld') => void;
}

/** A conversation as this listener may see it at this moment: a handle and a door, and the words only while it is open. */
export function guestConversation(parts: Parts, listener: Listener, seat: SeatRecord, conversation: WatchedConversation): GuestConversation {
  const door = parts.doorkeeper.sure ? doorOf(conversation.facts, listener.visitId) : 'closed';
  if (door !== 'open') return { handle: seat.handle, door, about: null, turns: [] };
  const turns = conversation.turns.flatMap((event) => heardTurn(parts, listener, conversation, event) ?? []);
  const { channel, language, brand, product } = seat;
  const spoken = channel === 'call' ? (spokenNow(conversation.facts, listener.visitId, conversation.id, parts.keyOf) ?? null) : null;
  return { handle: seat.handle, door, about: { channel, language, brand, product, mayQuote: conversation.facts.purposes.has('quote'), spoken }, turns };
}

/** One turn for this listener, if the gate lets it pass now; what passes is written down. */
export function heardTurn(
  { doorkeeper, heard, keyOf, decided }: Parts,
  listener: Listener,
  conversation: WatchedConversation,
  event: ConversationEvent,
): Heard<HeardTurn> | undefined {
  const passed = doorkeeper.sure ? hear(conversation.facts, listener.visitId, event, keyOf) : undefined;
  decided(passed ? 'heard' : 'withheld');
  if (!passed) return undefined;
  heard.note({ ...listener, conversationId: conversation.id, grantSeq: passed.grant, seq: event.seq });
  return passed.turn;
}
