import { transact, type Scope, type Transaction } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { ConversationEvent } from '../contract/events.ts';
import type { Log } from './feed.ts';

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

/** The log as the feed reads it, each time in a transaction of its own. */
export function logOn(database: Database, scope: Scope): Log {
  return {
    after: (conversationId, seq) => transact(database, scope, (tx) => readLog(tx, conversationId, seq)),
    newest: (conversationIds) =>
      transact(database, scope, async ({ db }) => {
        const rows = await db
          .selectFrom('conversations.conversation')
          .select(['id', 'last_seq'])
          .where('id', '=', ({ fn, val }) => fn.any(val(conversationIds as string[])))
          .execute();
        return new Map(rows.map((row) => [row.id, row.last_seq]));
      }),
  };
}
