import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job, type AnyJob } from '#platform/jobs/job.ts';

const day = 86_400_000;

/** Once a night: what has expired is deleted, not only ignored. */
export function forgetExpired({ database, now }: Pick<Services, 'database' | 'now'>): AnyJob {
  return job({
    name: 'access:forget-expired',
    payload: z.object({}),
    schedule: '40 2 * * *',
    async run() {
      await transact(database, { path: 'none', actor: null }, async ({ db }) => {
        for (const table of ['access.session', 'access.verification', 'access.invitation', 'access.token'] as const) {
          await db.deleteFrom(table).where('expires_at', '<=', now()).execute();
        }
        await db.deleteFrom('access.attempt').where('since', '<', new Date(now().getTime() - day)).execute();
      });
    },
  });
}
