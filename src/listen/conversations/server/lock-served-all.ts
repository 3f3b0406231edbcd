import type { Transaction } from '#platform/db/transact.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import type { LockedConversation } from './append.ts';
import { lockConversations } from './lock-conversation.ts';

/**
 * Locks every conversation an agent serves now, or the one named.
 * @throws Problem `not-found` when the named one is not theirs.
 */
export async function lockServedAll(tx: Transaction, agentId: string, only?: string): Promise<LockedConversation[]> {
  const rows = await tx.db
    .selectFrom('conversations.conversation')
    .select('id')
    .where('agent_id', '=', agentId)
    .where('state', 'in', ['live', 'wrap-up'])
    .execute();
  const ids = rows.map((row) => row.id).filter((id) => only === undefined || id === only);
  if (only !== undefined && ids.length === 0) throw new Problem(problems.notFound);
  const locked = await lockConversations(tx, ids);
  // Between looking and locking a conversation may have gone to somebody else.
  return locked.filter((conversation) => conversation.agentId === agentId && conversation.state !== 'closed');
}
