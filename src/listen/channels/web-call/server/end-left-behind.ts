import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { append } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';

/** A process says this often which lines it holds, and a call nobody holds for three times as long has ended. In milliseconds. */
export const holdEvery = 20_000;
const forgottenAfter = 3 * holdEvery;
/** Longer than anybody speaks or waits: a line left open by mistake. In milliseconds. */
const longestCall = 4 * 60 * 60_000;

/** Says which calls' lines this process holds. */
export async function holdCalls(database: Database, conversationIds: readonly string[], now: Date): Promise<void> {
  if (conversationIds.length === 0) return;
  await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.updateTable('web_call.call').set({ held_at: now }).where('conversation_id', 'in', [...conversationIds]).execute(),
  );
}

/** Ends the calls whose process died and whose callers did not come back, and those that never end. */
export async function endLeftBehind(database: Database, feed: Feed, now: Date): Promise<number> {
  const left = await transact(database, { path: 'asking', actor: null }, ({ db }) =>
    db
      .selectFrom('web_call.call as call')
      .innerJoin('conversations.conversation as c', 'c.id', 'call.conversation_id')
      .select('c.id')
      .where('c.state', 'in', ['waiting', 'live'])
      .where((row) => row.or([row('call.held_at', '<', new Date(now.getTime() - forgottenAfter)), row('c.opened_at', '<', new Date(now.getTime() - longestCall))]))
      .limit(100)
      .execute(),
  );
  for (const { id } of left) await endCall(database, feed, id, now);
  return left.length;
}

/** Ends a call whose caller is gone: one that nobody took closes, one that is served waits for its contact reason. */
export async function endCall(database: Database, feed: Feed, conversationId: string, now: Date): Promise<void> {
  await transact(database, { path: 'asking', actor: null }, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation?.state !== 'waiting' && conversation?.state !== 'live') return;
    const isWaiting = conversation.state === 'waiting';
    await append(tx, feed, conversation, [isWaiting ? { kind: 'closed', party: 'system', body: { reasonId: null } } : { kind: 'wrapped-up', party: 'system', body: {} }], now);
    await tx.db
      .updateTable('conversations.conversation')
      .set(isWaiting ? { state: 'closed', closed_at: now } : { state: 'wrap-up', wrapped_up_at: now })
      .where('id', '=', conversation.id)
      .execute();
  });
}
