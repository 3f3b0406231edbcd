import type { Transaction } from '#platform/db/transact.ts';

/** The words of somebody’s own name, which they may let stand. */
export async function ownNames(tx: Transaction, employeeId: string): Promise<string[]> {
  const row = await tx.db.selectFrom('people.employee').select('name').where('id', '=', employeeId).executeTakeFirst();
  return row?.name.split(/\s+/).filter((word) => word.length > 1) ?? [];
}
