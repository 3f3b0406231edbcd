import type { Transaction } from '#platform/db/transact.ts';

/** Guests the organisation allows beside one host. */
export async function guestsPerHost(tx: Transaction): Promise<number> {
  const row = await tx.db.selectFrom('people.organisation').select('guests_per_host').executeTakeFirst();
  return row?.guests_per_host ?? 3;
}
