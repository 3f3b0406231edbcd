import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';

/** Counts the lexicon of the search anew every night, and forgets words nobody uses any more. */
export function countWords(database: Database) {
  return job({
    name: 'search:count-words',
    payload: z.object({}),
    schedule: '40 2 * * *',
    run: () => transact(database, { path: 'none', actor: null }, ({ db }) => sql`select search.recount_words()`.execute(db)).then(() => undefined),
  });
}
