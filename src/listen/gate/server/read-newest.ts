import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { ReadNewest } from './leases.ts';

/** Reads where the logs of conversations end; their words are not looked at. */
export function readNewestOn(database: Database): ReadNewest {
  return (ids) =>
    transact(database, { path: 'gate', actor: null }, async ({ db }) => {
      const rows = await db
        .selectFrom('conversations.conversation')
        .select(['id', 'last_seq'])
        .where('id', '=', ({ fn, val }) => fn.any(val(ids as string[])))
        .execute();
      return new Map(rows.map((row) => [row.id, row.last_seq]));
    });
}
