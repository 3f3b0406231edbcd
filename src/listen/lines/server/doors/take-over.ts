import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { beginServing } from '#listen/desk/server/begin-serving.ts';
import { leave } from '#listen/desk/server/hand-over.ts';
import { lockChair, type LockedChair } from '#listen/shadowing/server/lock-chair.ts';
import { seatGuests } from '#listen/shadowing/server/seat-guests.ts';
import type { Door } from './door.ts';

/**
 * Locks the chairs of an agent and of whoever serves a conversation now, in the order of ids and before the conversation, as
 * everybody does who takes one.
 * @returns the agent's chair and the conversation.
 */
export async function lockWithChair(tx: Transaction, conversationId: string, agentId: string): Promise<{ chair: LockedChair; conversation: LockedConversation | undefined }> {
  const before = await tx.db.selectFrom('conversations.conversation').select('agent_id').where('id', '=', conversationId).executeTakeFirst();
  let chair: LockedChair | undefined;
  for (const id of [...new Set([agentId, ...(before?.agent_id ? [before.agent_id] : [])])].sort()) {
    const locked = await lockChair(tx, id);
    if (id === agentId) chair = locked;
  }
  if (!chair) throw new Error('unreachable');
  return { chair, conversation: await lockConversation(tx, conversationId) };
}

/** Makes an agent the one who serves: takes it from the queue, or hands it over with everything that follows. */
export async function takeOver(tx: Transaction, { feed }: Door, chair: LockedChair, conversation: LockedConversation, now: Date): Promise<void> {
  if (conversation.state === 'waiting') {
    await beginServing(tx, { feed }, conversation, chair.agentId, now);
    return seatGuests(tx, feed, chair, conversation, 'first', now);
  }
  if (conversation.state !== 'live' || conversation.agentId === null || conversation.agentId === chair.agentId) return;
  await leave(tx, { feed }, conversation, now);
  const body = { from: conversation.agentId, to: chair.agentId };
  await append(tx, feed, conversation, [{ kind: 'handed-over', party: 'agent', actorId: conversation.agentId, body }], now);
  await tx.db.updateTable('conversations.conversation').set({ agent_id: chair.agentId }).where('id', '=', conversation.id).execute();
  conversation.agentId = chair.agentId;
  await seatGuests(tx, feed, chair, conversation, 'handed-over', now);
}
