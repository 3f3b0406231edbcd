import { z } from 'zod';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { fits } from '../../contract/fits.ts';
import type { ScreenItem } from '../../contract/screen-item.ts';
import type { WallParts } from '../wall-parts.ts';
import { callingScreen } from './calling-screen.ts';
import { filtersOf } from './filters-of.ts';
import { forScreen } from './for-screen.ts';
import { noteSeen, seenWithin } from './note-seen.ts';

/**
 * Topic `wall.screen`: what happens on the wall of the screen that watches, by what it may show at the moment it begins. When that
 * changes its socket is cut, and it begins anew. One that shows the last days only reads again when a day is over.
 */
export function screenTopic({ database, now, log }: Pick<Services, 'database' | 'now' | 'log'>, { board, arranged }: WallParts) {
  return liveTopic({
    name: 'wall.screen',
    params: z.strictObject({ language: z.enum(['de', 'en']) }),
    async watch(actor, { language }, sink) {
      if (actor.kind !== 'screen') throw new Problem(problems.forbidden);
      const screen = await transact(database, { path: 'none', actor: actor.id }, (tx) => callingScreen(tx, actor));
      let shown = filtersOf(screen, now());
      const tell = (make: () => ScreenItem | undefined) => sink.push(make);
      const hung = (type: 'arrived' | 'changed') => (item: Heard<HungPraise>) => {
        tell(() => {
          // What was taken down while the frame waited is not written.
          if (!board.hangs(item.id, screen.scope)) return undefined;
          if (fits(item, shown)) return { type, item: forScreen(item) };
          return type === 'changed' ? { type: 'left', id: item.id } : undefined;
        });
      };
      const look = () => {
        noteSeen(database, screen.id, now()).catch((error: unknown) => log.warn({ err: error }, 'a screen could not be noted as seen'));
        const { since } = shown;
        shown = filtersOf(screen, now());
        if (shown.since !== since) tell(() => ({ type: 'doubtful' }));
      };
      using watching = new DisposableStack();
      watching.adopt(setInterval(look, seenWithin).unref(), clearInterval);
      watching.use(arranged.listen(() => tell(() => ({ type: 'arranged' }))));
      watching.use(
        await board.watch({
          scope: screen.scope,
          language,
          arrived: hung('arrived'),
          changed: hung('changed'),
          left: (id) => tell(() => ({ type: 'left', id })),
          doubtful: () => tell(() => ({ type: 'doubtful' })),
        }),
      );
      tell(() => ({ type: 'beginning' }));
      return watching.move();
    },
  });
}
