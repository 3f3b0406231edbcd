import { z } from 'zod';
import type { Services } from '#platform/http/request-context.ts';
import { transact } from '#platform/db/transact.ts';
import { job } from '#platform/jobs/job.ts';

/** Days after which what happened, and what became of telling it, is deleted. */
const keptFor = 30;

/** Deletes what is too old to be told, every night; messages that still wait for it go too. */
export function forgetOld({ database, now }: Pick<Services, 'database' | 'now'>) {
  return job({
    name: 'webhooks:forget',
    payload: z.object({}).loose(),
    schedule: '50 1 * * *',
    async run() {
      const before = new Date(now().getTime() - keptFor * 86_400_000);
      await transact(database, { path: 'none', actor: null }, ({ db }) => db.deleteFrom('webhooks.happening').where('at', '<', before).execute());
    },
  });
}
