import type { Transaction } from '#platform/db/transact.ts';

/** Number of the event an idempotency key was used for in this conversation, if it was. */
export async function seqOfKey(tx: Transaction, conversationId: string, idempotencyKey: string): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom('conversations.event')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
  return row?.seq;
}
