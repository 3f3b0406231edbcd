import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Poster } from '../contract/poster.ts';
import { ownPoster } from './own-poster.ts';
import { shapePoster } from './shape-poster.ts';

/** Stops drawing a poster; one that is ready stays ready. Whoever draws it notices within half a second. */
export async function cancel({ database, actor, language, now }: RequestContext, { posterId }: { posterId: string }): Promise<Poster> {
  const maker = asEmployee(actor);
  return transact(database, { path: 'praise', actor: maker.id }, async (tx) => {
    await tx.db.updateTable('posters.poster').set({ state: 'cancelled' }).where('id', '=', posterId).where('made_by', '=', maker.id).where('state', 'in', ['waiting', 'drawing']).execute();
    return shapePoster(await ownPoster(tx, maker.id, posterId), { language, now: now() });
  });
}
