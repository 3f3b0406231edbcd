import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { Doorkeeper } from '#listen/gate/server/doorkeeper.ts';
import { HeardRecord } from '#listen/gate/server/heard-record.ts';
import { turnKeys, type TurnKey } from '#listen/gate/server/turn-keys.ts';
import { shadowingContract } from '../contract/operations.ts';
import { agree } from './agree.ts';
import { chairTopic } from './chair-topic.ts';
import { chairs } from './chairs.ts';
import { decline } from './decline.ts';
import { end } from './end.ts';
import { ownChair } from './own-chair.ts';
import { possibleGuests } from './possible-guests.ts';
import { invite, sitDown } from './request-visit.ts';
import { Room } from './room.ts';
import { setChair } from './set-chair.ts';
import type { ShadowingParts } from './shadowing-parts.ts';
import { asideOn, sideTalk, talkAside } from './side-talk.ts';
import { sideTalkDies } from './side-talk-dies.ts';
import { visit } from './visit.ts';
import { visitTopic } from './visit-topic.ts';
import { visits } from './visits.ts';

/** Chairs and visits. */
export function shadowingModule(services: Services, { feed }: { feed: Feed }) {
  const { database, bell, log, metrics, now } = services;
  let named: TurnKey | undefined;
  const heard = new HeardRecord(database, log, now);
  const parts: ShadowingParts = {
    feed,
    doorkeeper: new Doorkeeper(database, feed, bell, heard),
    heard,
    room: new Room(bell, asideOn(database)),
    decided: (decision) => metrics.gateDecisions.inc({ decision }),
    keyOf: (...turn) => {
      if (!named) throw new Error('a turn was named before the house was started');
      return named(...turn);
    },
  };
  const module = featureModule({
    name: 'shadowing',
    contract: shadowingContract,
    topics: [visitTopic(database, parts), chairTopic(database, now, parts)],
    jobs: [sideTalkDies(database, now)],
    async start() {
      named = turnKeys(await services.secrets.get('turn-keys'));
      return {
        async [Symbol.asyncDispose]() {
          parts.room[Symbol.dispose]();
          await parts.heard[Symbol.asyncDispose]();
        },
      };
    },
    handlers: {
      chairs,
      ownChair,
      setChair: (context, input) => setChair(context, parts, input),
      possibleGuests,
      invite: (context, input) => invite(context, parts, input),
      sitDown: (context, input) => sitDown(context, parts, input),
      visits,
      visit: (context, input) => visit(context, parts, input),
      agree: (context, input) => agree(context, parts, input),
      decline: (context, input) => decline(context, parts, input),
      end: (context, input) => end(context, parts, input),
      sideTalk,
      talkAside: (context, input) => talkAside(context, parts, input),
    },
  });
  return { module, parts };
}
