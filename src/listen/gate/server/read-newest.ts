import { askOnce } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { ReadNewest } from './leases.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads where the logs of conversations end; their words are not looked at. */
export function readNewestOn(database: Database): ReadNewest {
  return async (ids) => {
    const asked = ids.filter((id) => uuid.test(id));
    // One row, however many calls there are: rows are what costs here.
    const [found] = await askOnce<{ newest: Record<string, number> | null }>(
      database,
      { path: 'gate', actor: null },
      `/* gate: where logs end */ select json_object_agg(id, last_seq) as newest from conversations.conversation where id = any('{${asked.join()}}')`,
    );
    return new Map(Object.entries(found?.newest ?? {}));
  };
}
