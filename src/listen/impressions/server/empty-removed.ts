import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';
import { restorableFor } from './restorable.ts';

/** Takes the words out of impressions that were deleted more than an hour ago. Their ids stay, so that no late copy brings one back. */
export function emptyRemoved(database: Database, now: () => Date) {
  return job({
    name: 'impressions:empty-removed',
    payload: z.object({}),
    schedule: '*/10 * * * *',
    run: () =>
      transact(database, { path: 'retention', actor: null }, async ({ db }) => {
        const emptied = await db
          .updateTable('impressions.impression')
          .set({ text: '', consequence: null, handle: null, turn_key: null, conversation_id: null, seq: null })
          .where('removed_at', '<=', new Date(now().getTime() - restorableFor))
          .where(({ or, eb }) => or([eb('text', '<>', ''), eb('consequence', 'is not', null), eb('handle', 'is not', null)]))
          .returning('id')
          .execute();
        if (emptied.length === 0) return;
        await db.deleteFrom('impressions.quote').where('impression_id', '=', ({ fn, val }) => fn.any(val(emptied.map((row) => row.id)))).execute();
      }),
  });
}
