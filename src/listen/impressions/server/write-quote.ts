import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import { impressionProblems } from '../contract/problems.ts';
import { heardInVisit } from './heard-in-visit.ts';
import type { Settled } from './settle-words.ts';

/**
 * Stores the quoted words beside an impression, in place of earlier ones. The conversation is locked against a withdrawal and the
 * grant looked at once more, so that no excerpt slips in behind the one that took it back.
 * @throws Problem `not-quotable` when the grant ended meanwhile.
 */
export async function writeQuote(
  tx: Transaction,
  keyOf: TurnKey,
  impression: { id: string; visitId: string },
  quote: NonNullable<Settled['quote']>,
  excerpt: string,
): Promise<void> {
  const { conversationId, handle, key, seq, at } = quote.turn;
  const conversation = await tx.db
    .selectFrom('conversations.conversation')
    .select('customer_id')
    .where('id', '=', conversationId)
    // Withdrawing and pausing lock the whole row; a turn being said does not, and need not wait.
    .forKeyShare()
    .executeTakeFirst();
  const turn = (await heardInVisit(tx, impression.visitId, keyOf, handle)).find((each) => each.key === key);
  if (!conversation || turn?.quotable === undefined) throw new Problem(impressionProblems.notQuotable, { field: 'quote' });
  const values = {
    conversation_id: conversationId,
    customer_id: conversation.customer_id,
    seq,
    grant_seq: turn.quotable,
    said_at: at,
    excerpt,
    state: 'standing',
    ended_at: null,
  };
  await tx.db
    .insertInto('impressions.quote')
    .values({ impression_id: impression.id, ...values })
    .onConflict((conflict) => conflict.column('impression_id').doUpdateSet(values))
    .execute();
}
