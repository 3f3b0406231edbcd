import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { endVisit } from './end.ts';
import { lockChair } from './lock-chair.ts';
import type { ShadowingParts } from './shadowing-parts.ts';

/** Ends every visit of somebody who leaves the house, as guest and as host, inside the caller's transaction. */
export async function endVisitsOf(
  tx: Transaction,
  parts: Pick<ShadowingParts, 'feed' | 'room' | 'heard'>,
  employeeId: string,
  now: Date,
): Promise<void> {
  await onPath(tx, 'asking', async (asking) => {
    const visits = await asking.db
      .selectFrom('shadowing.visit')
      .select(['id', 'host_id', 'state'])
      .where(({ or, eb }) => or([eb('guest_id', '=', employeeId), eb('host_id', '=', employeeId)]))
      .where('state', '<>', 'ended')
      .orderBy('host_id')
      .execute();
    for (const visit of visits) {
      await lockChair(asking, visit.host_id);
      if (visit.state === 'active') await endVisit(asking, parts, visit, 'system', now);
      else await asking.db.deleteFrom('shadowing.visit').where('id', '=', visit.id).execute();
    }
    await asking.db.updateTable('shadowing.chair').set({ state: 'closed', until: null, changed_at: now }).where('agent_id', '=', employeeId).execute();
  });
}
