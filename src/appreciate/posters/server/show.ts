import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Poster } from '../contract/poster.ts';
import { ownPoster } from './own-poster.ts';
import { shapePoster } from './shape-poster.ts';

/** One of the caller's posters. */
export async function show({ database, actor, language, now }: RequestContext, { posterId }: { posterId: string }): Promise<Poster> {
  const maker = asEmployee(actor);
  return transact(database, { path: 'praise', actor: maker.id }, async (tx) => shapePoster(await ownPoster(tx, maker.id, posterId), { language, now: now() }));
}
