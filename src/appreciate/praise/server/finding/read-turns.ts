import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** A customer's turn that nobody has read for thanks yet. */
export interface UnreadTurn {
  conversationId: string;
  seq: number;
  text: string;
  at: Date;
}

/** Where the log was read to. */
interface Cursor {
  xid: string;
  conversation: string;
  seq: number;
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
  const { rows: cursors } = await sql<Cursor>`
    select xid::text as xid, coalesce(cursor_conversation, '00000000-0000-0000-0000-000000000000') as conversation, coalesce(cursor_seq, 0) as seq
    from praise.reader for update skip locked`.execute(tx.db);
  const [cursor] = cursors;
  if (!cursor) return undefined;
  // The stretch first, by values that are known: joined at once, the whole log would be read to find its end.
  const { rows } = await sql<Row>`
    with stretch as materialized (
      select e.xid, e.conversation_id, e.seq, e.at, e.kind, e.party, e.body from conversations.event e
      where (e.xid, e.conversation_id, e.seq) > (${cursor.xid}::xid8, ${cursor.conversation}::uuid, ${cursor.seq}::int)
        and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by e.xid, e.conversation_id, e.seq limit ${atOnce})
    select e.xid::text as xid, e.conversation_id, e.seq, e.at,
      case when e.kind = 'turn' and e.party = 'customer' and (c.agent_id is not null or c.state <> 'closed')
        and coalesce(praise.word_on(c.id, 'quote'), '') not in ('refused', 'withdrawn') then e.body ->> 'text' end as text
    from stretch e join conversations.conversation c on c.id = e.conversation_id
    order by e.xid, e.conversation_id, e.seq`.execute(tx.db);
  const last = rows.at(-1);
  if (last) {
    await sql`update praise.reader set xid = ${last.xid}::xid8, cursor_conversation = ${last.conversation_id}, cursor_seq = ${last.seq}`.execute(tx.db);
  }
  const turns = rows.flatMap(({ conversation_id: conversationId, seq, at, text }) => (text ? [{ conversationId, seq, at, text }] : []));
  return { turns, hasMore: rows.length === atOnce };
}
