import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** A customer’s turn, or what a guest noted of one. */
interface Kept {
  conversationId: string;
  seq: number;
  saidAt: Date;
}

/**
 * Something of a turn is kept: its light goes out, and does not go on when the house reads it only now. On path `serving`; nothing for a
 * conversation the agent serves no more.
 */
export async function markKept({ db }: Transaction, { conversationId, seq, saidAt }: Kept, now: Date): Promise<void> {
  await db.updateTable('praise.found').set({ kept: true, let_go_at: null }).where('conversation_id', '=', conversationId).where('seq', '=', seq).execute();
  if (seq < 0) return;
  await sql`
    insert into praise.found (conversation_id, seq, found_by, gratitude, praise, said_at, found_at, kept)
    select c.id, ${seq}, 'agent', 1, 1, ${saidAt}, ${now}, true from conversations.conversation c
    where c.id = ${conversationId} and c.agent_id = platform.actor() on conflict do nothing`.execute(db);
}

/** Nothing of a turn is kept any more: what was found lights up again. On path `serving`. */
export async function markNotKept({ db }: Transaction, { conversationId, seq }: Pick<Kept, 'conversationId' | 'seq'>): Promise<void> {
  await db.deleteFrom('praise.found').where('conversation_id', '=', conversationId).where('seq', '=', seq).where('found_by', '=', 'agent').execute();
  await db.updateTable('praise.found').set({ kept: false }).where('conversation_id', '=', conversationId).where('seq', '=', seq).execute();
}
