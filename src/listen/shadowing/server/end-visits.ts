import type { Transaction } from '#platform/db/transact.ts';
import { endVisit } from './end.ts';
import { lockChair } from './lock-chair.ts';
import type { ShadowingParts } from './shadowing-parts.ts';

/** What ending visits needs. */
export type EndingParts = Pick<ShadowingParts, 'feed' | 'room' | 'heard'>;

/** Ends visits for the house, whatever they have become until their chair is locked; requests are deleted. On path `asking`. */
export async function endVisits(tx: Transaction, parts: EndingParts, visits: ReadonlyArray<{ id: string; host_id: string }>, now: Date): Promise<void> {
  for (const { id, host_id: hostId } of visits.toSorted((a, b) => (a.host_id < b.host_id ? -1 : 1))) {
    await lockChair(tx, hostId);
    const visit = await tx.db.selectFrom('shadowing.visit').select(['id', 'host_id', 'state']).where('id', '=', id).where('state', '<>', 'ended').executeTakeFirst();
    if (visit?.state === 'active') await endVisit(tx, parts, visit, 'system', now);
    else if (visit) await tx.db.deleteFrom('shadowing.visit').where('id', '=', id).execute();
  }
}
