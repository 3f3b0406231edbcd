import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { EvidenceRow } from './evidence-rows.ts';

/**
 * Which of these pieces of evidence may lead the caller to their moment: those of conversations they serve, and those they heard
 * themselves while the customer lets them be quoted. A hint for the screen; the gate decides when the moment is opened.
 */
export async function openable(tx: Transaction, actor: Employee, rows: readonly EvidenceRow[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.flatMap((row) => row.conversation_id ?? []))];
  if (ids.length === 0) return new Set();
  const { rows: open } = await sql<{ id: string }>`
    select c.id from conversations.conversation c
    where c.id = any(${ids}::uuid[]) and (
      c.agent_id = ${actor.id}
      or (exists (select from impressions.place p join shadowing.visit v on v.id = p.visit_id where p.conversation_id = c.id and v.guest_id = ${actor.id})
        and ${standing('listen')} = 'granted' and ${standing('quote')} = 'granted'))`.execute(tx.db);
  const openIds = new Set(open.map(({ id }) => id));
  return new Set(rows.filter((row) => row.conversation_id !== null && openIds.has(row.conversation_id)).map((row) => row.id));
}

/** What the customer last said about a purpose. */
function standing(purpose: 'listen' | 'quote') {
  return sql`(select e.kind from conversations.event e
    where e.conversation_id = c.id and e.kind in ('granted', 'refused', 'withdrawn') and e.body ->> 'purpose' = ${purpose}
    order by e.seq desc limit 1)`;
}
