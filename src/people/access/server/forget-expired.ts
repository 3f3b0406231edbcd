import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job, type AnyJob } from '#platform/jobs/job.ts';
import { nightAfterNight } from '#platform/jobs/night-after-night.ts';

const day = 86_400_000;

const name = 'access:forget-expired';

/** Once a night: what has expired is deleted, not only ignored; not on the first night after a leap of the calendar. */
export function forgetExpired({ database, now }: Pick<Services, 'database' | 'now'>): AnyJob {
  return job({
    name,
    payload: z.object({}),
    schedule: '40 2 * * *',
    async run() {
      if (!(await nightAfterNight(database, name, now()))) return;
      await transact(database, { path: 'none', actor: null }, async ({ db }) => {
        for (const table of ['access.session', 'access.verification', 'access.invitation', 'access.token'] as const) {
          await db.deleteFrom(table).where('expires_at', '<=', now()).execute();
        }
        await db.deleteFrom('access.attempt').where('since', '<', new Date(now().getTime() - day)).execute();
      });
    },
  });
}
