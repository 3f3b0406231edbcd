import type { Transaction } from '#platform/db/transact.ts';

/**
 * Forgets threads whose conversations are gone and in which nobody has spoken since, on path `retention`. Says how many.
 * Those of an erased customer go with the erasure, by a trigger (0080-lines.sql).
 */
export async function forgetThreadsBefore({ db }: Transaction, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('lines.thread').where('last_at', '<', before).where('conversation_id', 'is', null).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
