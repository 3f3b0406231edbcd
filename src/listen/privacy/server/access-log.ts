import { sql } from 'kysely';
import { z } from 'zod';
import type { Transaction } from '#platform/db/transact.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import { secondsHeard } from '#listen/gate/contract/seconds-heard.ts';
import type { AccessEntry } from '../contract/access-entry.ts';

const Place = z.tuple([z.string(), z.string()]);

interface Row {
  id: string;
  what: AccessEntry['what'];
  from_at: Date;
  until_at: Date;
  by_id: string | null;
  by_name: string | null;
  by_customer: boolean;
  host_id: string | null;
  host_name: string | null;
  conversation_id: string | null;
  turns: number | null;
  sound_ms: number | null;
  grant_seq: number | null;
  detail: string | null;
}

/**
 * The access log, newest first: what the gate handed out, the first time and again, together with every other use of a way to
 * protected content.
 * With `hostId` only what concerns that agent's conversations.
 */
export async function accessLog(
  tx: Transaction,
  filter: { hostId?: string; what?: string; cursor?: string; limit: number },
): Promise<{ items: AccessEntry[]; next?: string }> {
  const [before, beforeId] = readCursor(filter.cursor, Place) ?? [null, null];
  const { rows } = await sql<Row>`
    with entries as (
      select visit_id::text || conversation_id::text || grant_seq as id, 'heard' as what, first_at as from_at, last_at as until_at,
        guest_id as by_id, false as by_customer, host_id, conversation_id, turns, sound_ms, grant_seq, null::text as detail
      from gate.heard
      union all
      select again.id::text, 'moment', again.at, again.at, again.guest_id, false, visit.host_id, again.conversation_id, again.turns, null, again.grant_seq, null
      from gate.reheard again left join shadowing.visit visit on visit.id = again.visit_id
      union all
      select id::text, what, at, at, employee_id, by_customer, host_id, conversation_id, null, null, null, detail from privacy.access
    )
    select e.*, someone.name as by_name, host.name as host_name
    from entries e
    left join people.employee someone on someone.id = e.by_id
    left join people.employee host on host.id = e.host_id
    where (${filter.hostId ?? null}::uuid is null or e.host_id = ${filter.hostId ?? null}::uuid)
      and (${filter.what ?? null}::text is null or e.what = ${filter.what ?? null})
      and (${before}::timestamptz is null or (e.from_at, e.id) < (${before}::timestamptz, ${beforeId}))
    order by e.from_at desc, e.id desc
    limit ${filter.limit + 1}`.execute(tx.db);
  return pageOf(rows, filter.limit, (row) => [row.from_at.toISOString(), row.id], shape);
}

function shape(row: Row): AccessEntry {
  return {
    id: row.id,
    what: row.what,
    from: row.from_at.toISOString(),
    until: row.until_at.toISOString(),
    by: row.by_id && row.by_name ? { id: row.by_id, name: row.by_name } : null,
    byCustomer: row.by_customer,
    host: row.host_id && row.host_name ? { id: row.host_id, name: row.host_name } : null,
    conversationId: row.conversation_id,
    messages: row.turns,
    seconds: row.sound_ms === null ? null : secondsHeard(row.sound_ms),
    grantSeq: row.grant_seq,
    detail: row.detail,
  };
}
