import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockOwnImpression } from './own-impression.ts';
import { restorableUntil } from './restorable.ts';

/** Deletes the author's impression: hidden at once, emptied after an hour. Deleting twice changes nothing. */
export async function remove({ database, actor, now }: RequestContext, { id }: { id: string }) {
  const author = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    const row = await lockOwnImpression(tx, author, id);
    const removedAt = row.removed_at ?? now();
    if (row.removed_at === null) await tx.db.updateTable('impressions.impression').set({ removed_at: removedAt }).where('id', '=', id).execute();
    return { restorableUntil: restorableUntil(removedAt).toISOString() };
  });
}
