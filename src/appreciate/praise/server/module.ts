import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import { praiseContract } from '../contract/operations.ts';
import { moment } from './case/moment.ts';
import { wayBack } from './case/way-back.ts';
import { Finder } from './finding/finder.ts';
import { FoundBoard } from './finding/found-board.ts';
import { foundTopic } from './finding/found-topic.ts';
import { found } from './finding/found.ts';
import { bringBack, letGo } from './finding/let-go.ts';
import { suggest } from './finding/suggest.ts';
import { emptyRemoved } from './forgetting/empty-removed.ts';
import { forMyUnit } from './hung/for-my-unit.ts';
import { HungBoard } from './hung/hung-board.ts';
import { hungFilters } from './hung/hung-filters.ts';
import { loadHung } from './hung/load-hung.ts';
import { wallTopic } from './hung/wall-topic.ts';
import { answer } from './earning/answer.ts';
import { waiting } from './earning/waiting.ts';
import { change } from './keeping/change.ts';
import { keep } from './keeping/keep.ts';
import { mine, show } from './keeping/mine.ts';
import { paste } from './keeping/paste.ts';
import { propose } from './keeping/propose.ts';
import { proposeTyped } from './keeping/propose-typed.ts';
import { remove, restore } from './keeping/remove.ts';
import { type } from './keeping/type.ts';
import { Learned } from './learning/learned.ts';
import { picture } from './picture/picture.ts';
import { acceptPhotos, putPicture, removePicture } from './picture/put-picture.ts';
import type { PraiseParts } from './praise-parts.ts';

/** Thanks of customers. Brings the board walls hang on. */
export function praiseModule(services: Services, shared: { feed: Feed; keyOf: TurnKey }): { module: FeatureModule; board: HungBoard } {
  const { database } = services;
  const board = new HungBoard(services, shared.feed);
  const foundBoard = new FoundBoard(services, shared.feed);
  const learned = new Learned(services, shared.feed);
  const parts: PraiseParts = { ...shared, read: learned.read };
  const module = featureModule({
    name: 'praise',
    contract: praiseContract,
    routes: acceptPhotos,
    jobs: [emptyRemoved(database, services.now)],
    topics: [foundTopic(database, foundBoard), wallTopic(board)],
    async start() {
      const finder = new Finder(services, parts.read);
      await learned.refresh();
      finder.start();
      const watching = shared.feed.watchAll(({ kind, party }) => void (kind === 'turn' && party === 'customer' && finder.wake()));
      return {
        async [Symbol.asyncDispose]() {
          watching[Symbol.dispose]();
          board[Symbol.dispose]();
          foundBoard[Symbol.dispose]();
          await finder[Symbol.asyncDispose]();
          await learned[Symbol.asyncDispose]();
        },
      };
    },
    handlers: {
      found,
      propose: (context, input) => propose(context, parts, input),
      keep: (context, input) => keep(context, parts, input),
      proposeTyped,
      type,
      letGo,
      bringBack,
      suggest: (context, input) => suggest(context, parts, input),
      paste,
      putPicture,
      removePicture,
      picture,
      change,
      remove,
      restore,
      mine,
      show,
      waiting,
      answer,
      hung: (context, input) => loadHung(context.database, { ...input, language: context.language }),
      hungFilters: (context, input) => hungFilters(context.database, { ...input, language: context.language }),
      forMyUnit,
      wayBack: (context, input) => wayBack(context, parts, input),
      moment: (context, input) => moment(context, parts, input),
    },
  });
  return { module, board };
}
