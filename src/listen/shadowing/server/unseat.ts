import type { Transaction } from '#platform/db/transact.ts';
import { append } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { lockConversations } from '#listen/conversations/server/lock-conversation.ts';

/** Takes a visit out of every conversation it still sits in. From this commit on it hears nothing. */
export async function unseat(tx: Transaction, feed: Feed, visitId: string, now: Date): Promise<void> {
  const ids = await conversationsOf(tx, visitId);
  for (const conversation of await lockConversations(tx, ids)) {
    await append(tx, feed, conversation, [{ kind: 'listener-left', party: 'system', body: { visitId } }], now);
  }
}

/** Conversations a visit joined and has not left. */
async function conversationsOf(tx: Transaction, visitId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('shadowing.seat')
    .select('conversation_id')
    .where('visit_id', '=', visitId)
    .execute();
  return rows.map((row) => row.conversation_id);
}
