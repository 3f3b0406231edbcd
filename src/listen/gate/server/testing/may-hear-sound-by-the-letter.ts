import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { mayHearByTheLetter } from './may-hear-by-the-letter.ts';

/**
 * The rule for sound, written a second time from its words: what is spoken now may be heard by whoever might hear a turn said
 * now, as long as the conversation has not ended.
 */
export function mayHearSoundByTheLetter(log: readonly ConversationEvent[], visit: string): boolean {
  if (log.findLast((event) => ['opened', 'taken', 'released', 'wrapped-up', 'closed'].includes(event.kind))?.kind === 'closed') return false;
  const next = log.length + 1;
  const spoken = { conversationId: 'conversation', seq: next, at: new Date(next * 1_000).toISOString(), kind: 'turn', party: 'customer', actorId: null, body: { text: '' } } satisfies ConversationEvent;
  return mayHearByTheLetter([...log, spoken], visit, next);
}
