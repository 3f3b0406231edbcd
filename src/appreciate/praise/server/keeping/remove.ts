import { onPath } from '#platform/db/on-path.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { undoFor } from '../../contract/limits.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { lockOwn, ownPraise } from './own-praise.ts';

/** Takes down what somebody kept: from every wall at once, for good after an hour. Twice changes nothing. */
export async function remove({ database, actor, bell, now }: RequestContext, { id }: { id: string }) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'praise', actor: keeper.id }, async (tx) => {
    const row = await lockOwn(tx, keeper, id);
    const removedAt = row.removed_at ?? now();
    if (row.removed_at === null) await tx.db.updateTable('praise.thanks').set({ removed_at: removedAt }).where('id', '=', id).execute();
    tx.afterCommit(() => ringPraise(bell, id));
    return { until: new Date(removedAt.getTime() + undoFor).toISOString() };
  });
}

/** Brings back what was taken down within the last hour, as far as it may still hang. @throws Problem `too-late-to-bring-back`. */
export async function restore({ database, actor, bell, now }: RequestContext, { id }: { id: string }) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'serving', actor: keeper.id }, async (tx) => {
    await onPath(tx, 'praise', async (own) => {
      const row = await lockOwn(own, keeper, id);
      if (row.removed_at === null) return;
      if (row.removed_at.getTime() + undoFor <= now().getTime()) throw new Problem(praiseProblems.tooLate);
      await own.db.updateTable('praise.thanks').set({ removed_at: null }).where('id', '=', id).execute();
    });
    tx.afterCommit(() => ringPraise(bell, id));
    return ownPraise(tx, keeper, id);
  });
}
