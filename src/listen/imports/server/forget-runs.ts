import { z } from 'zod';
import type { Services } from '#platform/http/request-context.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';

/** Days after which the list forgets an import; the conversations have a life of their own. */
const keptFor = 90;

/** Forgets old imports and their refused lines, every night. */
export function forgetRuns({ database, now }: Pick<Services, 'database' | 'now'>) {
  return job({
    name: 'imports:forget',
    payload: z.object({}).loose(),
    schedule: '40 1 * * *',
    async run() {
      const before = new Date(now().getTime() - keptFor * 86_400_000);
      await transact(database, { path: 'none', actor: null }, ({ db }) => db.deleteFrom('imports.run').where('started_at', '<', before).execute());
    },
  });
}
