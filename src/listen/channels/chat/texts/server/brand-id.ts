import type { Transaction } from '#platform/db/transact.ts';

/** Identifier of the brand with this key; null without one, undefined for a key nobody knows. */
export async function brandIdOf(tx: Transaction, key: string | undefined): Promise<string | null | undefined> {
  if (key === undefined) return null;
  const row = await tx.db.selectFrom('conversations.brand').select('id').where('key', '=', key).executeTakeFirst();
  return row?.id;
}
