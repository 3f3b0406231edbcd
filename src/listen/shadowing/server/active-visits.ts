import type { Transaction } from '#platform/db/transact.ts';

/** A guest who sits beside a host now. */
export interface ActiveVisit {
  id: string;
  guestId: string;
  begunAt: Date;
  function: { de: string; en: string };
}

/** Visits running beside a host, first come first. */
export async function activeVisits(tx: Transaction, hostId: string): Promise<ActiveVisit[]> {
  const rows = await tx.db
    .selectFrom('shadowing.visit')
    .innerJoin('people.employee', 'people.employee.id', 'shadowing.visit.guest_id')
    .select(['shadowing.visit.id', 'guest_id', 'begun_at', 'asked_at', 'function_de', 'function_en'])
    .where('host_id', '=', hostId)
    .where('state', '=', 'active')
    .orderBy('begun_at')
    .execute();
  return rows.map((row) => ({ id: row.id, guestId: row.guest_id, begunAt: row.begun_at ?? row.asked_at, function: { de: row.function_de, en: row.function_en } }));
}
