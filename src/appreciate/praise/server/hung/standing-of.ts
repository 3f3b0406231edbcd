import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { HangingPlace } from '../../contract/hung-praise.ts';
import { hungRows } from './hung-rows.ts';

/** Which of these still hang there; for printed posters, which cannot know. */
export async function standingOf(database: Database, ids: readonly string[], scope: HangingPlace): Promise<Set<string>> {
  const rows = await transact(database, { path: 'praise', actor: null }, (tx) =>
    hungRows(tx, { scope }).where('t.id', '=', ({ fn, val }) => fn.any(val(ids as string[]))).execute(),
  );
  return new Set(rows.map((row) => row.id));
}
