import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { Doorkeeper } from '#listen/gate/server/doorkeeper.ts';
import type { HeardRecord } from '#listen/gate/server/heard-record.ts';
import { Leases } from '#listen/gate/server/leases.ts';
import { readNewestOn } from '#listen/gate/server/read-newest.ts';
import { callFigures } from './call-figures.ts';
import { Switchboard } from './switchboard.ts';
import { setUpSwitchboard } from './switchboard-of.ts';
import { EarRoute, type FindSeat } from './take-ear.ts';

/** Calls: sound from telephone systems to the ears of guests, through the gate. */
export function callsModule(
  services: Services,
  { feed, doorkeeper, heard, findSeat }: { feed: Feed; doorkeeper: Doorkeeper; heard: HeardRecord; findSeat: FindSeat },
): FeatureModule {
  const { database, metrics, bell, live } = services;
  const clock = () => performance.now();
  const leases = new Leases(readNewestOn(database.fastLane('gate')), clock);
  const switchboard = new Switchboard({ doorkeeper, leases, heard, figures: callFigures(metrics), catchUp: (id) => feed.wake(id), clock });
  const ears = new EarRoute(switchboard, live, findSeat);
  return featureModule({
    name: 'calls',
    contract: {},
    handlers: {},
    upgrades: [ears],
    async start() {
      setUpSwitchboard(services, switchboard);
      // Before the server waits for its connections to end.
      live.atEnd(() => {
        ears[Symbol.dispose]();
        switchboard[Symbol.dispose]();
      });
      const doubt = bell.onFreshness(() => void switchboard.settle());
      metrics.gauge('ohrensessel_calls', 'Calls with a source of sound or a listener at this node', () => switchboard.size);
      metrics.gauge('ohrensessel_ears', 'Open sockets of listeners to calls at this node', () => ears.size);
      return {
        async [Symbol.asyncDispose]() {
          doubt[Symbol.dispose]();
          leases[Symbol.dispose]();
        },
      };
    },
  });
}
