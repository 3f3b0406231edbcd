import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { impressionProblems } from '../contract/problems.ts';
import { lockOwnImpression } from './own-impression.ts';
import { restorableUntil } from './restorable.ts';
import { shapeImpression } from './shape-impression.ts';

/** Brings back an impression its author deleted within the last hour. @throws Problem `too-late-to-restore`. */
export async function restore({ database, actor, now }: RequestContext, { id }: { id: string }) {
  const author = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    const row = await lockOwnImpression(tx, author, id);
    if (row.removed_at === null) return shapeImpression(row, author);
    if (restorableUntil(row.removed_at) <= now()) throw new Problem(impressionProblems.tooLate);
    await tx.db.updateTable('impressions.impression').set({ removed_at: null }).where('id', '=', id).execute();
    return shapeImpression({ ...row, removed_at: null }, author);
  });
}
