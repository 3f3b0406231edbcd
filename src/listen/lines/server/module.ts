import { transact } from '#platform/db/transact.ts';
import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { linesContract } from '../contract/operations.ts';
import { agents, matchAgent } from './agents.ts';
import { attachment } from './attachment.ts';
import { check } from './check.ts';
import { deliveries } from './deliveries.ts';
import type { Channels } from './discover-channels.ts';
import { original } from './original.ts';
import { publicAddress } from '#platform/http/public-address.ts';
import { put } from './put.ts';
import { remove } from './remove.ts';
import { LineRoom } from './running/line-room.ts';
import { LineRunner } from './running/line-runner.ts';
import { sendAgain } from './send-again.ts';
import { serveGuides } from './serve-guides.ts';
import { connectLine, serveLines } from './serve-lines.ts';
import { describeKind } from './settings/describe-kind.ts';
import { shapeLines } from './settings/shape-line.ts';

/** Lines to other systems, of the given kinds. */
export function linesModule(services: Services, { feed, channels }: { feed: Feed; channels: Promise<Channels> }): FeatureModule {
  const room = new LineRoom({ services, feed }, channels);
  return featureModule({
    name: 'lines',
    contract: linesContract,
    upgrades: [{ path: '/channels/', take: (call) => connectLine(call, room) }],
    async routes(app) {
      serveGuides(app, room);
      await serveLines(app, room);
    },
    async start() {
      const runner = new LineRunner(room);
      await runner.start();
      return runner;
    },
    handlers: {
      async kinds(context) {
        return { items: [...(await room.channels).values()].map(({ manifest }) => describeKind(manifest)), publicAddress: publicAddress(context) };
      },
      list: ({ database, vault }) => transact(database, { path: 'lines', actor: null }, async (tx) => ({ items: await shapeLines(tx, vault) })),
      put: (context, input) => put(context, room, input),
      remove: (context, input) => remove(context, room, input),
      check: (context, input) => check(context, room, input),
      deliveries,
      sendAgain,
      original,
      attachment,
      agents,
      matchAgent,
    },
  });
}
