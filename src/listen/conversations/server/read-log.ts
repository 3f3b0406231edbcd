import { transact, type Scope, type Transaction } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { ConversationEvent } from '../contract/events.ts';

/** Events of one conversation after a number, oldest first, on the path of the given transaction. */
export async function readLog(tx: Transaction, conversationId: string, after = 0): Promise<ConversationEvent[]> {
  const rows = await tx.db
    .selectFrom('conversations.event')
    .select(['conversation_id', 'seq', 'at', 'kind', 'party', 'actor_id', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute();
  return rows.map(
    (row) =>
      ({
        conversationId: row.conversation_id,
        seq: row.seq,
        at: row.at.toISOString(),
        kind: row.kind,
        party: row.party,
        actorId: row.actor_id,
        body: row.body,
      }) as ConversationEvent,
  );
}

/** The same in a transaction of its own. */
export function readLogOn(database: Database, scope: Scope) {
  return (conversationId: string, after: number) => transact(database, scope, (tx) => readLog(tx, conversationId, after));
}
