import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { forgetSimulated } from './forget-simulated.ts';
import { simulate } from './simulate.ts';
import type { Within } from './simulation-parts.ts';

/** The simulated people of a demo house. `factor`: times faster than the recordings; without it nobody is simulated. */
export function simulatorModule(services: Services, parts: { feed: Feed; within: Within }, factor: number | undefined) {
  return featureModule({
    name: 'simulator',
    contract: {},
    handlers: {},
    jobs: [forgetSimulated(services.database, services.now)],
    async start() {
      if (factor === undefined) return;
      const stopping = new AbortController();
      const running = simulate({ services, ...parts, factor }, stopping.signal);
      return {
        async [Symbol.asyncDispose]() {
          stopping.abort();
          await running;
        },
      };
    },
  });
}
