import { sql } from 'kysely';
import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Bell } from '#platform/live/bell.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { rememberable } from '../../reading/read-thanks.ts';

/** The bell rung when there is something to learn or to forget. Its name is always `anew`. */
export const learnedBell = 'praise-learned';

/** Turns an agent’s key spoke about. */
export interface Place {
  conversationId: string;
  seq: number;
}

/** Tells this process; the others hear the database. */
export function ringLearned(bell: Bell): void {
  bell.ring(learnedBell, 'anew', { everywhere: true });
}

/**
 * Keeps what an agent’s key says about a turn as an example, hashed and without words, if the customer granted `train`; otherwise
 * nothing. A second key on the same turn replaces the first. Locks the conversation, as a withdrawal does: whichever comes second sees
 * the first.
 */
export async function teach(tx: Transaction, bell: Bell, { conversationId, seq }: Place, isPraise: boolean, now: Date): Promise<void> {
  await onPath(tx, 'finding', async (own) => {
    await lockConversation(own, conversationId);
    const { db } = own;
    const { rows } = await sql<{ customer_id: string; text: string }>`
      select c.customer_id, e.body ->> 'text' as text from conversations.event e join conversations.conversation c on c.id = e.conversation_id
      where e.conversation_id = ${conversationId} and e.seq = ${seq} and e.kind = 'turn' and praise.word_on(c.id, 'train') = 'granted'`.execute(db);
    const [turn] = rows;
    if (!turn) return;
    const lesson = { features: Buffer.from(rememberable(turn.text)), is_praise: isPraise, at: now };
    await db
      .insertInto('praise.example')
      .values({ conversation_id: conversationId, seq, customer_id: turn.customer_id, ...lesson })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'seq']).doUpdateSet(lesson))
      .execute();
    tx.afterCommit(() => ringLearned(bell));
  });
}

/** Takes an example back: the key was pressed by mistake. */
export async function unteach(tx: Transaction, bell: Bell, { conversationId, seq }: Place): Promise<void> {
  await onPath(tx, 'finding', async ({ db }) => {
    const { numDeletedRows } = await db.deleteFrom('praise.example').where('conversation_id', '=', conversationId).where('seq', '=', seq).executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) tx.afterCommit(() => ringLearned(bell));
  });
}

/** A customer allowed learning after the keys were pressed: what they said about this conversation counts from now on. */
export async function teachAfterwards(tx: Transaction, bell: Bell, conversationId: string, now: Date): Promise<void> {
  const { rows } = await sql<{ seq: number; is_praise: boolean }>`
    select seq, kept as is_praise from praise.found where conversation_id = ${conversationId} and seq > 0 and (kept or let_go_at is not null)`.execute(tx.db);
  for (const { seq, is_praise: isPraise } of rows) await teach(tx, bell, { conversationId, seq }, isPraise, now);
}
