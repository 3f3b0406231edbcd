import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { ShadowingParts } from './shadowing-parts.ts';
import { unseat } from './unseat.ts';
import { visitOf } from './visit-rows.ts';

/** Either side ends the visit; from this commit on the guest hears nothing. */
export async function end({ database, actor, now }: RequestContext, parts: ShadowingParts, input: { visitId: string }) {
  const person = asEmployee(actor);
  return transact(database, { path: 'asking', actor: person.id }, async (tx) => {
    const visit = await visitOf(tx, input.visitId, person.id, { lock: true });
    if (visit.state === 'asked') {
      await tx.db.deleteFrom('shadowing.visit').where('id', '=', visit.id).execute();
      tx.afterCommit(() => parts.room.changed(visit.host_id));
      return {};
    }
    await endVisit(tx, parts, visit, person.id === visit.host_id ? 'host' : 'guest', now());
    return {};
  });
}

/** Ends an active visit inside the caller's transaction, on path `asking`. */
export async function endVisit(
  tx: Transaction,
  { feed, room, heard }: Pick<ShadowingParts, 'feed' | 'room' | 'heard'>,
  visit: { id: string; host_id: string },
  by: 'guest' | 'host' | 'system',
  now: Date,
): Promise<void> {
  await tx.db
    .updateTable('shadowing.visit')
    .set({ state: 'ended', ended_at: now, ended_by: by })
    .where('id', '=', visit.id)
    .execute();
  await unseat(tx, feed, visit.id, now);
  tx.afterCommit(() => {
    room.left(visit.host_id, visit.id);
    heard.forget(visit.id);
  });
}
