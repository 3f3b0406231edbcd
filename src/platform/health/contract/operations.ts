import { z } from 'zod';
import { Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';

/** How this instance is doing. */
export const healthContract = {
  show: operation({
    id: 'health.show',
    method: 'GET',
    path: '/health',
    permission: 'health:read',
    audience: ['admin'],
    summary: 'Release, readiness and how much is going on at this node',
    description: 'A token with this permission may also read `/metrics` (Prometheus) from another machine.',
    input: z.strictObject({}),
    output: z.object({
      release: z.string(),
      startedAt: Moment,
      waitingFor: z.array(z.enum(['database', 'disk', 'migrations', 'news'])).describe('what is missing before requests should come here; empty when ready'),
      openSockets: z.number().int(),
    }),
  }),
};
