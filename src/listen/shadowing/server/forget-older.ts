import type { Transaction } from '#platform/db/transact.ts';

/**
 * Deletes visits that ended, and requests nobody answered, before a moment; for the nightly retention.
 * @returns how many.
 */
export async function forgetVisitsBefore({ db }: Transaction, moment: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('shadowing.visit')
    .where('state', '<>', 'active')
    .where(({ fn }) => fn.coalesce('ended_at', 'asked_at'), '<', moment)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
