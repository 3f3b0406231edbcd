import type { Transaction } from '#platform/db/transact.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import { openConversation } from '#listen/conversations/server/open-conversation.ts';
import { considerLog } from '../outbox/consider-log.ts';
import type { Door } from './door.ts';
import type { LockedThread } from './lock-thread.ts';

/** Opens a conversation for a thread that has none, or whose last one is closed; what that one had left to send is noted first. */
export async function placeThread(tx: Transaction, door: Door, thread: LockedThread, language: 'de' | 'en', now: Date): Promise<LockedConversation> {
  await considerLog(tx, door, thread, now);
  const conversation = await openConversation(tx, door.feed, { customerId: thread.customerId, channel: thread.channel, origin: 'real', language, now });
  thread.conversationId = conversation.id;
  thread.consideredSeq = 0;
  await tx.db
    .updateTable('lines.thread')
    .set({ conversation_id: conversation.id, considered_seq: 0, last_at: now })
    .where('id', '=', thread.id)
    .execute();
  tx.afterCommit(() => door.services.bell.ring('line-place', `${door.line.id} ${conversation.id}`, { everywhere: true }));
  return conversation;
}
