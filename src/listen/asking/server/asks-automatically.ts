import type { Transaction } from '#platform/db/transact.ts';

/** Whether customers are asked as soon as a guest sits there; otherwise the agent asks with a key. */
export async function asksAutomatically(tx: Transaction): Promise<boolean> {
  const row = await tx.db.selectFrom('people.organisation').select('asking').executeTakeFirst();
  return row?.asking !== 'by-agent';
}
