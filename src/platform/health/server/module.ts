import release from '../../../../package.json' with { type: 'json' };
import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { healthContract } from '../contract/operations.ts';
import { missing } from './readiness.ts';
import { watchClock } from './watch-clock.ts';
import { watchServices } from './watch-services.ts';

/** How this node is doing, for administrators. What balancers and Prometheus ask for is served beside it (serve-health.ts). */
export function healthModule(services: Services) {
  const startedAt = new Date();
  return featureModule({
    name: 'health',
    contract: healthContract,
    async start() {
      watchServices(services);
      const watching = watchClock(services);
      return { [Symbol.asyncDispose]: async () => watching[Symbol.dispose]() };
    },
    handlers: {
      async show() {
        return { release: release.version, startedAt: startedAt.toISOString(), waitingFor: await missing(services), openSockets: services.live.size };
      },
    },
  });
}
