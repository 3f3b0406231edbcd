import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** A customer's turn that nobody has read for thanks yet. */
export interface UnreadTurn {
  conversationId: string;
  seq: number;
  text: string;
  at: Date;
}

interface Row {
  xid: string;
  conversation_id: string;
  seq: number;
  at: Date;
  text: string | null;
}

/**
 * Takes the next stretch of the log, in the order of commits, up to the oldest transaction that is still running; moves the cursor
 * behind it. Customers’ turns in conversations somebody serves or may still take are handed on, whatever was said on a purpose to
 * the contrary left out.
 * @returns undefined while another process is at it.
 */
export async function readTurns(tx: Transaction, atOnce: number): Promise<{ turns: UnreadTurn[]; hasMore: boolean } | undefined> {
  const mine = await sql`select from praise.reader for update skip locked`.execute(tx.db);
  if (mine.rows.length === 0) return undefined;
  const { rows } = await sql<Row>`
    select e.xid::text as xid, e.conversation_id, e.seq, e.at,
      case when e.kind = 'turn' and e.party = 'customer' and (c.agent_id is not null or c.state <> 'closed')
        and coalesce(praise.word_on(c.id, 'quote'), '') not in ('refused', 'withdrawn') then e.body ->> 'text' end as text
    from praise.reader r, conversations.event e join conversations.conversation c on c.id = e.conversation_id
    where (e.xid, e.conversation_id, e.seq)
        > (r.xid, coalesce(r.cursor_conversation, '00000000-0000-0000-0000-000000000000'), coalesce(r.cursor_seq, 0))
      and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.conversation_id, e.seq limit ${atOnce}`.execute(tx.db);
  const last = rows.at(-1);
  if (last) {
    await sql`update praise.reader set xid = ${last.xid}::xid8, cursor_conversation = ${last.conversation_id}, cursor_seq = ${last.seq}`.execute(tx.db);
  }
  const turns = rows.flatMap(({ conversation_id: conversationId, seq, at, text }) => (text ? [{ conversationId, seq, at, text }] : []));
  return { turns, hasMore: rows.length === atOnce };
}
