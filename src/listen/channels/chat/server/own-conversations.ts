import type { Transaction } from '#platform/db/transact.ts';

/** The newest hundred conversations of a customer, as the customer sees them. */
export async function ownConversations(tx: Transaction, customerId: string, only?: string) {
  let query = tx.db
    .selectFrom('conversations.conversation')
    .select(['id', 'state', 'opened_at', 'last_seq'])
    .where('customer_id', '=', customerId);
  if (only) query = query.where('id', '=', only);
  const rows = await query.orderBy('opened_at', 'desc').limit(100).execute();
  return rows.map((row) => ({
    id: row.id,
    state: row.state as 'waiting' | 'live' | 'wrap-up' | 'closed',
    openedAt: row.opened_at.toISOString(),
    lastSeq: row.last_seq,
  }));
}
