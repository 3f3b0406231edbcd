import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job } from '#platform/jobs/job.ts';

/** Days after which a poster is forgotten, with where its voices were; no print hangs longer unseen. */
const knownFor = 730;
const day = 86_400_000;

/** Throws files away when their seven days are over, and forgets old posters, every night. */
export function forgetPosters({ database, now }: Pick<Services, 'database' | 'now'>) {
  return job({
    name: 'posters:forget',
    payload: z.object({}).loose(),
    schedule: '50 1 * * *',
    async run() {
      const at = now();
      await transact(database, { path: 'retention', actor: null }, async ({ db }) => {
        const over = db.selectFrom('posters.poster').select('id').where('kept_until', '<', at);
        await db.deleteFrom('posters.file').where('poster_id', 'in', over).execute();
        await db.updateTable('posters.poster').set({ state: 'expired' }).where('state', '=', 'ready').where('kept_until', '<', at).execute();
        await db.deleteFrom('posters.poster').where('made_at', '<', new Date(at.getTime() - knownFor * day)).execute();
      });
    },
  });
}
