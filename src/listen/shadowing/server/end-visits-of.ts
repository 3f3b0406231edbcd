import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { endVisits, type EndingParts } from './end-visits.ts';

/** Ends every visit of somebody who leaves the house, as guest and as host, inside the caller's transaction. */
export async function endVisitsOf(tx: Transaction, parts: EndingParts, employeeId: string, now: Date): Promise<void> {
  await onPath(tx, 'asking', async (asking) => {
    const visits = await asking.db
      .selectFrom('shadowing.visit')
      .select(['id', 'host_id'])
      .where(({ or, eb }) => or([eb('guest_id', '=', employeeId), eb('host_id', '=', employeeId)]))
      .where('state', '<>', 'ended')
      .execute();
    await endVisits(asking, parts, visits, now);
  });
}
