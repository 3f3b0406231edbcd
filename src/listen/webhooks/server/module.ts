import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { webhooksContract } from '../contract/operations.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { Courier } from './courier.ts';
import { deliveries } from './deliveries.ts';
import { forgetOld } from './forget-old.ts';
import type { Resolve } from './guarded-address.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { rotate } from './rotate.ts';
import { sendAgain, sendFailedAgain } from './send-again.ts';
import { sendTest } from './send-test.ts';
import type { WebhookParts } from './webhook-parts.ts';

/** Telling programs elsewhere what happens. `resolve` stands in for the system's way of finding addresses. */
export function webhooksModule(services: Services, { feed, resolve }: { feed: Feed; resolve?: Resolve }): FeatureModule {
  const parts: WebhookParts = { courier: new Courier(services, { resolve }), resolve };
  return featureModule({
    name: 'webhooks',
    contract: webhooksContract,
    jobs: [forgetOld(services)],
    async start() {
      const { courier } = parts;
      courier.start();
      const watching = feed.watchAll(({ kind }) => kind !== 'turn' && courier.wake());
      return {
        async [Symbol.asyncDispose]() {
          watching[Symbol.dispose]();
          await courier[Symbol.asyncDispose]();
        },
      };
    },
    handlers: {
      list,
      add: (context, input) => add(context, parts, input),
      change: (context, input) => change(context, parts, input),
      remove,
      rotate,
      test: (context, input) => sendTest(context, parts, input),
      deliveries,
      sendAgain: (context, input) => sendAgain(context, parts, input),
      sendFailedAgain: (context, input) => sendFailedAgain(context, parts, input),
    },
  });
}
