import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { replayContract } from '../contract/operations.ts';
import { close } from './close.ts';
import { open } from './open.ts';
import { played } from './played.ts';
import type { ReplayParts } from './replay-parts.ts';
import { setDesk } from './set-desk.ts';
import { Usher } from './usher.ts';

/** The replay channel. */
export function replayModule(services: Services, parts: ReplayParts) {
  const usher = new Usher(parts.within, services.log);
  return featureModule({
    name: 'replay',
    contract: replayContract,
    async start() {
      return { [Symbol.asyncDispose]: async () => usher[Symbol.dispose]() };
    },
    handlers: {
      setDesk: (context, input) => setDesk(context, parts, input),
      open: (context, input) => open(context, parts, input),
      async take(context, { conversationId }) {
        const { desk } = await played(context, conversationId);
        usher.wake(desk);
        await parts.within(desk).desk.take({ conversationId });
        return {};
      },
      async say(context, { conversationId, text }) {
        const { desk } = await played(context, conversationId);
        usher.wake(desk);
        return parts.within(desk, context.idempotencyKey).desk.say({ conversationId, text });
      },
      close: (context, input) => close(context, parts, input),
    },
  });
}
