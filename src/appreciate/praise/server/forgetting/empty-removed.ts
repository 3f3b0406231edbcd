import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';
import { undoFor } from '../../contract/limits.ts';

/**
 * Deletes for good what was taken down more than an hour ago, and what guests wrote down and the agent let go. That a turn was let go
 * stays with its conversation, so that it is not found anew.
 */
export function emptyRemoved(database: Database, now: () => Date) {
  return job({
    name: 'praise:empty-removed',
    payload: z.object({}),
    schedule: '5,15,25,35,45,55 * * * *',
    run: () =>
      transact(database, { path: 'retention', actor: null }, async ({ db }) => {
        const before = new Date(now().getTime() - undoFor);
        await db.deleteFrom('praise.thanks').where('removed_at', '<=', before).execute();
        await db.deleteFrom('praise.found').where('let_go_at', '<=', before).where('seq', '<', 0).execute();
      }),
  });
}
