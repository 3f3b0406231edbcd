import type { Transaction } from '#platform/db/transact.ts';

/** Day, in UTC, up to which a chain's newest row may have been deleted because its time was over. */
export async function keptSince({ db }: Transaction, now: Date): Promise<string> {
  const setting = await db.selectFrom('people.organisation').select('retention_ledger').executeTakeFirst();
  return new Date(now.getTime() - (setting?.retention_ledger ?? 1_095) * 86_400_000).toISOString().slice(0, 10);
}
