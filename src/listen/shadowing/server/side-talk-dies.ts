import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';
import { sideTalkHours } from './side-talk.ts';

/** Every ten minutes what was said aside a day ago is deleted; until then it is already no longer shown. */
export function sideTalkDies(database: Database, now: () => Date) {
  return job({
    name: 'shadowing:forget-side-talk',
    payload: z.object({}).loose(),
    schedule: '*/10 * * * *',
    async run() {
      const before = new Date(now().getTime() - sideTalkHours * 3_600_000);
      await transact(database, { path: 'none', actor: null }, ({ db }) => db.deleteFrom('shadowing.side_talk').where('at', '<=', before).execute());
    },
  });
}
