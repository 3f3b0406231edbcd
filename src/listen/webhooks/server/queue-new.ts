import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';

/** Happenings looked at in one go. */
const atOnce = 500;

/**
 * Queues for one endpoint what has happened since it was last looked through, in the order of commits, up to the oldest
 * transaction that is still running. The caller holds the endpoint's row locked.
 * @returns whether there may be more.
 */
export async function queueNew(tx: Transaction, endpoint: { id: string; types: readonly string[] }, now: Date): Promise<boolean> {
  const { rows } = await sql<{ n: string; xid: string; id: string; type: string }>`
    select h.n, h.xid::text as xid, h.id, h.type from webhooks.happening h, webhooks.endpoint e
    where e.id = ${endpoint.id} and (h.xid, h.n) > (e.cursor_xid, e.cursor_n) and h.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by h.xid, h.n limit ${atOnce}`.execute(tx.db);
  const last = rows.at(-1);
  if (!last) return false;
  const wanted = rows.filter(({ type }) => endpoint.types.includes(type));
  if (wanted.length > 0) {
    const deliveries = wanted.map(({ n, id }) => ({ id: v7(), endpoint_id: endpoint.id, happening_id: id, n, next_at: now, created_at: now }));
    await tx.db.insertInto('webhooks.delivery').values(deliveries).onConflict((conflict) => conflict.doNothing()).execute();
  }
  await sql`update webhooks.endpoint set cursor_xid = ${last.xid}::xid8, cursor_n = ${last.n}::bigint where id = ${endpoint.id}`.execute(tx.db);
  return rows.length === atOnce;
}
