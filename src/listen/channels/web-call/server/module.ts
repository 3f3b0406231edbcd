import { join } from 'node:path';
import { transact } from '#platform/db/transact.ts';
import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { switchboardOf } from '#listen/calls/server/switchboard-of.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { webCallContract } from '../contract/operations.ts';
import { CallOffice } from './call-office.ts';
import { endCall, endLeftBehind, holdCalls, holdEvery } from './end-left-behind.ts';
import { giveBack } from './give-back.ts';
import { loadCall } from './load-call.ts';
import { offered } from './offered.ts';
import { open } from './open.ts';
import { places } from './places.ts';
import { isOfferedAnywhere } from './read-offer.ts';
import { serveCallWindow } from './serve-call-window.ts';
import { offer, offersChanged, setOffer } from './set-offer.ts';
import { standing } from './standing.ts';
import { LineRoute } from './take-line.ts';
import { PhoneRoute } from './take-phone.ts';

/** Where the build leaves the caller's window. */
const built = join(import.meta.dirname, '../../../../../dist/widget');
const settleMilliseconds = 100;
const moves = new Set(['opened', 'taken', 'released', 'closed']);

/** Calls from websites: the customer's microphone to the agent's browser and back, and to guests through the gate. */
export function webCallModule(services: Services, { feed }: { feed: Feed }): FeatureModule {
  const { database, bell, live, log, metrics, now } = services;
  const trouble = (error: unknown) => log.error({ err: error }, 'a call from a website could not be followed');
  const switchboard = () => switchboardOf(services);
  const office = new CallOffice({
    feed,
    switchboard,
    load: (customerId, conversationId) => loadCall(database, customerId, conversationId),
    places: () => places(database),
    isOffered: () => transact(database, { path: 'none', actor: null }, isOfferedAnywhere),
    deeds: {
      async abandon({ id }) {
        switchboard().count('web-call', 'abandoned');
        await endCall(database, feed, id, now()).catch(blame);
      },
      async giveBack({ id }, agentId) {
        switchboard().count('web-call', 'given-back');
        await giveBack(database, feed, { conversationId: id, agentId }, now()).catch(blame);
      },
    },
  });
  const lines = new LineRoute(office, live, (outcome) => switchboard().count('web-call', outcome));
  const phones = new PhoneRoute(office, live);

  function blame(error: unknown): never {
    trouble(error);
    throw error;
  }

  async function keepHolding(): Promise<void> {
    await holdCalls(database, office.held, now());
    await endLeftBehind(database, feed, now());
  }

  return featureModule({
    name: 'webCall',
    contract: webCallContract,
    upgrades: [lines, phones],
    handlers: {
      standing: (context, input) => standing(context, office, input),
      offered,
      open: (context, input) => open(context, { feed, office }, input),
      offer,
      setOffer,
    },
    async routes(app) {
      await app.register((scope) => serveCallWindow(scope, built));
    },
    async start() {
      await office.lookAtOffers();
      const look = () => void office.lookAtOffers();
      bell.listen(offersChanged, look);
      const again = bell.onFreshness((isFresh) => isFresh && look());
      let soon: NodeJS.Timeout | undefined;
      const queueMoved = () => {
        soon ??= setTimeout(() => {
          soon = undefined;
          void office.findPlaces();
        }, settleMilliseconds);
      };
      const queue = feed.watchAll((event) => moves.has(event.kind) && queueMoved(), queueMoved);
      const holding = setInterval(() => void keepHolding().catch(trouble), holdEvery);
      metrics.gauge('ohrensessel_web_calls', 'Calls from websites at this node', () => office.calls);
      metrics.gauge('ohrensessel_agent_phones', 'Telephones of agents switched on at this node', () => office.phones);
      live.atEnd(() => {
        lines[Symbol.dispose]();
        phones[Symbol.dispose]();
        office[Symbol.dispose]();
      });
      return {
        async [Symbol.asyncDispose]() {
          clearInterval(holding);
          clearTimeout(soon);
          again[Symbol.dispose]();
          queue[Symbol.dispose]();
        },
      };
    },
  });
}
