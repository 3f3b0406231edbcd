import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { DeskParts } from './desk-parts.ts';

/** Makes a waiting conversation the agent's own. */
export async function beginServing(tx: Transaction, { feed }: Pick<DeskParts, 'feed'>, conversation: LockedConversation, agentId: string, now: Date): Promise<void> {
  await append(tx, feed, conversation, [{ kind: 'taken', party: 'agent', actorId: agentId, body: { agentId } }], now);
  await tx.db
    .updateTable('conversations.conversation')
    .set({ state: 'live', agent_id: agentId, taken_at: now })
    .where('id', '=', conversation.id)
    .execute();
  conversation.agentId = agentId;
  conversation.state = 'live';
}
