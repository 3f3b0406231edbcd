import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';

/** Nobody is told a place beyond it. */
const most = 500;

/** Place of each waiting call among those who wait on the telephone, whichever way they came: 1 is the next. */
export async function places(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await transact(database, { path: 'figures', actor: null }, ({ db }) =>
    db
      .selectFrom('conversations.conversation')
      .select('id')
      .where('channel', '=', 'call')
      .where('state', '=', 'waiting')
      .orderBy('opened_at')
      .orderBy('id')
      .limit(most)
      .execute(),
  );
  return new Map(rows.map(({ id }, index) => [id, index + 1]));
}
