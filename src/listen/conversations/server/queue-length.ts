import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';

/** How many conversations wait in the queue. */
export async function queueLength(database: Database): Promise<number> {
  return transact(database, { path: 'figures', actor: null }, async ({ db }) => {
    const row = await db
      .selectFrom('conversations.conversation')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow();
    return Number(row.n);
  });
}
