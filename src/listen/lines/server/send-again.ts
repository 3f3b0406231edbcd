import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Tries a delivery now, and for another day. One that has arrived meanwhile is left alone. */
export async function sendAgain({ database, bell, now }: RequestContext, { deliveryId }: { deliveryId: string }) {
  const row = await transact(database, { path: 'lines', actor: null }, ({ db }) =>
    db
      .updateTable('lines.delivery')
      .set({ state: 'waiting', next_at: now(), since: now(), done_at: null })
      .where('id', '=', deliveryId)
      .where('state', 'in', ['waiting', 'given-up'])
      .returning('line_id')
      .executeTakeFirst(),
  );
  if (!row) throw new Problem(problems.notFound);
  bell.ring('line-errand', row.line_id, { everywhere: true });
  return {};
}
