import { onPath } from '#platform/db/on-path.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Bell } from '#platform/live/bell.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { undoFor } from '../../contract/limits.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { markKept, markNotKept } from '../finding/mark-kept.ts';
import { ringFound } from '../finding/ring-found.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import type { ThanksRow } from '../hung/thanks-rows.ts';
import { teach, unteach } from '../learning/teach.ts';
import { lockOwn, ownPraise } from './own-praise.ts';

/** Takes down what somebody kept: from every wall at once, for good after an hour. Twice changes nothing. */
export async function remove({ database, actor, bell, now }: RequestContext, { id }: { id: string }) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'serving', actor: keeper.id }, async (tx) => {
    const { row, removedAt, others } = await onPath(tx, 'praise', async (own) => {
      const locked = await lockWithCase(own, keeper, id);
      const at = locked.removed_at ?? now();
      if (locked.removed_at === null) await own.db.updateTable('praise.thanks').set({ removed_at: at }).where('id', '=', id).execute();
      return { row: locked, removedAt: at, others: await alsoKept(own, locked) };
    });
    if (!others) await light(tx, bell, row, false, now());
    tx.afterCommit(() => ringPraise(bell, id));
    return { until: new Date(removedAt.getTime() + undoFor).toISOString() };
  });
}

/** Brings back what was taken down within the last hour, as far as it may still hang. @throws Problem `too-late-to-bring-back`. */
export async function restore({ database, actor, bell, now }: RequestContext, { id }: { id: string }) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'serving', actor: keeper.id }, async (tx) => {
    await onPath(tx, 'praise', async (own) => {
      const row = await lockWithCase(own, keeper, id);
      if (row.removed_at === null) return;
      if (row.removed_at.getTime() + undoFor <= now().getTime()) throw new Problem(praiseProblems.tooLate);
      // What ended meanwhile says nothing any more about its turn.
      if (row.state === 'standing') await onPath(own, 'serving', (served) => light(served, bell, row, true, now()));
      await own.db.updateTable('praise.thanks').set({ removed_at: null }).where('id', '=', id).execute();
    });
    tx.afterCommit(() => ringPraise(bell, id));
    return ownPraise(tx, keeper, id);
  });
}

/** Locks the conversation a thanks comes from, then the thanks: in the order of a withdrawal, which ends both. @throws Problem `not-found`. */
async function lockWithCase(tx: Transaction, keeper: Employee, id: string): Promise<ThanksRow> {
  const from = await tx.db.selectFrom('praise.thanks').select('conversation_id').where('id', '=', id).where('keeper_id', '=', keeper.id).executeTakeFirst();
  const conversationId = from?.conversation_id;
  if (conversationId) await onPath(tx, 'finding', (own) => lockConversation(own, conversationId));
  return lockOwn(tx, keeper, id);
}

/** Whether something else of the same turn is kept. */
async function alsoKept(tx: Transaction, { id, conversation_id: conversationId, seq }: ThanksRow): Promise<boolean> {
  if (conversationId === null || seq === null) return false;
  const other = await tx.db
    .selectFrom('praise.thanks')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .where('removed_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst();
  return other !== undefined;
}

/** The light beside the turn goes on again when nothing of it is kept any more, and out when something is; the house learns the same. */
async function light(tx: Transaction, bell: Bell, { conversation_id: conversationId, seq, said_at: saidAt }: ThanksRow, isKept: boolean, now: Date): Promise<void> {
  if (conversationId === null || seq === null) return;
  if (isKept) {
    await markKept(tx, { conversationId, seq, saidAt }, now);
    await teach(tx, bell, { conversationId, seq }, true, now);
  } else {
    await markNotKept(tx, { conversationId, seq });
    await unteach(tx, bell, { conversationId, seq });
  }
  tx.afterCommit(() => ringFound(bell, [conversationId]));
}
