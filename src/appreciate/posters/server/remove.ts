import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { ownPoster } from './own-poster.ts';

/** Throws a poster away: its files and all that is known of where its voices are. One that is being drawn is no longer drawn. */
export async function remove({ database, actor }: RequestContext, { posterId }: { posterId: string }): Promise<Record<string, never>> {
  const maker = asEmployee(actor);
  return transact(database, { path: 'praise', actor: maker.id }, async (tx) => {
    const { id } = await ownPoster(tx, maker.id, posterId);
    await tx.db.deleteFrom('posters.poster').where('id', '=', id).execute();
    return {};
  });
}
