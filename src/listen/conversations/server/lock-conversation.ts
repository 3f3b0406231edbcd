import type { Transaction } from '#platform/db/transact.ts';
import type { LockedConversation } from './append.ts';

/** Locks a conversation for the rest of the transaction. Undefined if there is none on the transaction's path. */
export async function lockConversation(tx: Transaction, id: string): Promise<LockedConversation | undefined> {
  const [conversation] = await lockConversations(tx, [id]);
  return conversation;
}

/** Locks several at once, in the order of their ids, so that two commands never wait for each other. */
export async function lockConversations(tx: Transaction, ids: readonly string[]): Promise<LockedConversation[]> {
  const rows = await tx.db
    .selectFrom('conversations.conversation')
    .select(['id', 'last_seq', 'customer_id', 'agent_id', 'state', 'origin', 'language', 'channel'])
    .where('id', '=', ({ fn, val }) => fn.any(val(ids as string[])))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    lastSeq: row.last_seq,
    customerId: row.customer_id,
    agentId: row.agent_id,
    state: row.state as LockedConversation['state'],
    origin: row.origin as LockedConversation['origin'],
    language: row.language as LockedConversation['language'],
    channel: row.channel,
  }));
}
