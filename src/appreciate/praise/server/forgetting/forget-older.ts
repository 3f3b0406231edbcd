import type { Transaction } from '#platform/db/transact.ts';
import type { Bell } from '#platform/live/bell.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { ringLearned } from '../learning/teach.ts';

/**
 * Deletes thanks kept before a moment, pictures and all, and what the house learned before it; for the nightly retention, on its path.
 * @returns how many.
 */
export async function forgetThanksBefore(tx: Transaction, bell: Bell, moment: Date): Promise<number> {
  const forgotten = await tx.db.deleteFrom('praise.thanks').where('kept_at', '<', moment).returning('id').execute();
  const lessons = await tx.db.deleteFrom('praise.example').where('at', '<', moment).executeTakeFirstOrThrow();
  tx.afterCommit(() => {
    for (const { id } of forgotten) ringPraise(bell, id);
    if (lessons.numDeletedRows > 0n) ringLearned(bell);
  });
  return forgotten.length + Number(lessons.numDeletedRows);
}
