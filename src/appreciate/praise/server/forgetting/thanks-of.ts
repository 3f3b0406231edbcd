import type { Transaction } from '#platform/db/transact.ts';
import { hangsWhere } from '#listen/gate/server/hangable.ts';
import { footingOf } from '../hung/footing-of.ts';

/** What is kept of a customer’s thanks in one conversation, for that customer; on path `subject-access`. */
export async function thanksOf(tx: Transaction, conversationId: string) {
  const rows = await tx.db
    .selectFrom('praise.thanks')
    .select(['text', 'kept_at', 'state', 'removed_at', 'waits', 'quote', 'publish', 'noted_may'])
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'standing')
    .orderBy('kept_at')
    .execute();
  return rows.map((row) => ({ text: row.text ?? '', keptAt: row.kept_at.toISOString(), hangs: hangsWhere(footingOf(row)) ?? ('nowhere' as const) }));
}
