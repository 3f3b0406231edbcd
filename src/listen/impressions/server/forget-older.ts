import type { Transaction } from '#platform/db/transact.ts';

/**
 * Deletes impressions written down before a moment, with their quotes and places in themes; for the nightly retention, on its path.
 * @returns how many.
 */
export async function forgetImpressionsBefore(tx: Transaction, moment: Date): Promise<number> {
  const result = await tx.db.deleteFrom('impressions.impression').where('recorded_at', '<', moment).executeTakeFirst();
  return Number(result.numDeletedRows);
}
