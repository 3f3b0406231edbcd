import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';

/** A visit that has not ended, for one of its two people; locked on demand. */
export async function visitOf(tx: Transaction, visitId: string, personId: string, options: { lock?: boolean } = {}) {
  const query = tx.db
    .selectFrom('shadowing.visit')
    .selectAll()
    .where('id', '=', visitId)
    .where(({ or, eb }) => or([eb('guest_id', '=', personId), eb('host_id', '=', personId)]))
    .where('state', '<>', 'ended');
  const row = await (options.lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}
