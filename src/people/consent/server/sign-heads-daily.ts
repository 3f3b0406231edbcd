import { z } from 'zod';
import { job } from '#platform/jobs/job.ts';
import type { Services } from '#platform/http/request-context.ts';
import { signHeads } from './sign-heads.ts';

/** Every night the ends of all chains are signed for the day that ended. */
export function signHeadsDaily(services: Services) {
  return job({
    name: 'consent:sign-heads',
    payload: z.object({}).loose(),
    schedule: '5 0 * * *',
    async run() {
      const yesterday = new Date(services.now().getTime() - 86_400_000).toISOString().slice(0, 10);
      await signHeads(services, yesterday);
    },
  });
}
