import type { DeleteQueryBuilder, DeleteResult } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { LiveServer } from '#platform/live/live-server.ts';

type Deletion = DeleteQueryBuilder<Rows, 'access.session', DeleteResult>;

/**
 * Ends the sessions a condition names; their open sockets are cut once that is durable.
 * @returns ids of the sessions that ended.
 */
export async function endSessionsWhere(
  { db, afterCommit }: Transaction,
  live: LiveServer,
  those: (deletion: Deletion) => Deletion,
): Promise<string[]> {
  const rows = await those(db.deleteFrom('access.session')).returning('id').execute();
  const ended = new Set(rows.map((row) => row.id));
  if (ended.size > 0) {
    afterCommit(() => live.cut((actor) => actor.kind === 'employee' && ended.has(actor.sessionId ?? ''), 'signed out'));
  }
  return [...ended];
}
