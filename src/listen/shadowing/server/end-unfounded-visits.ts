import { sql } from 'kysely';
import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { endVisits, type EndingParts } from './end-visits.ts';

/**
 * Ends the visits of somebody that could not begin any more, after their roles or superior have changed: guests who are none, hosts who
 * serve nobody, and direct superiors who were not invited.
 */
export async function endUnfoundedVisits(tx: Transaction, parts: EndingParts, employeeId: string, now: Date): Promise<void> {
  await onPath(tx, 'asking', async (asking) => {
    const { rows } = await sql<{ id: string; host_id: string }>`
      select visit.id, visit.host_id
      from shadowing.visit
      join people.employee guest on guest.id = visit.guest_id
      join people.employee host on host.id = visit.host_id
      where visit.state <> 'ended' and ${employeeId} in (visit.guest_id, visit.host_id)
        and (not 'guest' = any(guest.roles) or not 'agent' = any(host.roles) or (visit.by = 'guest' and host.superior_id = guest.id))`.execute(asking.db);
    await endVisits(asking, parts, rows, now);
  });
}
