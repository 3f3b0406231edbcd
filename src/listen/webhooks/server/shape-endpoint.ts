import { sql, type Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { Endpoint } from '../contract/endpoint.ts';

/** Endpoints with what waits for them, oldest first; or the one of that id. */
export async function loadEndpoints({ db }: Transaction, caller: Employee, now: Date, id?: string): Promise<Endpoint[]> {
  const rows = await db
    .selectFrom('webhooks.endpoint as e')
    .leftJoin('people.employee as maker', 'maker.id', 'e.created_by')
    .selectAll('e')
    .select('maker.name as made_by')
    .$if(id !== undefined, (query) => query.where('e.id', '=', id ?? ''))
    .orderBy('e.created_at')
    .orderBy('e.id')
    .execute();
  const counts = await db
    .selectFrom('webhooks.delivery')
    .select(({ fn }) => ['endpoint_id', 'state', fn.countAll<string>().as('n')])
    .where('state', '<>', 'delivered')
    .groupBy(['endpoint_id', 'state'])
    .execute();
  // What an endpoint has not been looked through for waits too, also while it is switched off.
  const { rows: unseen } = await sql<{ id: string; n: string }>`
    select e.id, count(h.id) as n from webhooks.endpoint e
      join webhooks.happening h on (h.xid, h.n) > (e.cursor_xid, e.cursor_n) and h.type = any(e.types)
    group by e.id`.execute(db);
  const counted = (endpointId: string, state: string) => Number(counts.find((each) => each.endpoint_id === endpointId && each.state === state)?.n ?? 0);
  return rows.map((row) => shape(row, { waiting: counted(row.id, 'waiting') + Number(unseen.find(({ id: each }) => each === row.id)?.n ?? 0), failed: counted(row.id, 'failed') }, caller, now));
}

function shape(row: Selectable<Rows['webhooks.endpoint']> & { made_by: string | null }, counts: Pick<Endpoint, 'waiting' | 'failed'>, caller: Employee, now: Date): Endpoint {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    types: row.types as Endpoint['types'],
    isPrivate: row.is_private,
    state: row.state as Endpoint['state'],
    createdAt: row.created_at.toISOString(),
    createdBy: row.made_by,
    failingSince: row.failing_since?.toISOString() ?? null,
    restUntil: row.rest_until && row.rest_until > now ? row.rest_until.toISOString() : null,
    lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
    previousSecretUntil: row.previous_until && row.previous_until > now ? row.previous_until.toISOString() : null,
    ...counts,
    can: { edit: mayEdit(caller) },
  };
}

/** Who decides where messages go. */
export function mayEdit(caller: Employee): boolean {
  return caller.roles.has('admin');
}
