import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { admit } from '#platform/http/admit.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { Services } from '#platform/http/request-context.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { PosterItem } from '../contract/poster-item.ts';
import { posterRows } from './poster-rows.ts';
import { shapePoster } from './shape-poster.ts';

/** The bell the database rings with a poster's maker and id. */
const postersBell = 'posters';
const shownAtFirst = 50;

/** Topic `posters`: my own, how far they are, and what left them. */
export function postersTopic({ database, bell, now }: Services) {
  return liveTopic({
    name: 'posters',
    params: z.strictObject({}),
    async watch(actor, _params, sink) {
      admit(actor, { audience: 'employee', permission: 'posters:make', creates: false });
      const { id: makerId, language } = asEmployee(actor);
      const read = (posterId?: string) =>
        transact(database, { path: 'praise', actor: makerId }, (tx) =>
          posterRows(tx)
            .where('p.made_by', '=', makerId)
            .$if(posterId !== undefined, (query) => query.where('p.id', '=', posterId ?? ''))
            .orderBy('p.made_at', 'desc')
            .limit(shownAtFirst)
            .execute(),
        );
      const push = (make: () => PosterItem) => sink.push(make);
      const shape = (row: Awaited<ReturnType<typeof read>>[number]) => shapePoster(row, { language, now: now() });
      // One look after the other, the first one too, so that no older state overtakes a newer one.
      const first = Promise.withResolvers<void>();
      let looking = first.promise;
      const look = (posterId: string) => {
        looking = looking
          .then(() => read(posterId))
          .then(([row]) => push(() => (row ? { type: 'poster', poster: shape(row) } : { type: 'gone', id: posterId })))
          .catch(() => sink.end('read-again'));
      };
      using watch = new DisposableStack();
      watch.use(
        bell.listen(postersBell, (name) => {
          const [maker, posterId] = name.split(' ');
          if (maker === makerId && posterId !== undefined) look(posterId);
        }),
      );
      watch.use(bell.onFreshness((fresh) => fresh && sink.end('read-again')));
      const rows = await read();
      push(() => ({ type: 'all', posters: rows.map(shape) }));
      first.resolve();
      return watch.move();
    },
  });
}
