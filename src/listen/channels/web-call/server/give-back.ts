import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { append } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { leave } from '#listen/desk/server/hand-over.ts';

/** A call whose agent is out of reach goes back into the queue, where it keeps its place; guests leave it with their host. */
export async function giveBack(database: Database, feed: Feed, { conversationId, agentId }: { conversationId: string; agentId: string }, now: Date): Promise<void> {
  await transact(database, { path: 'asking', actor: null }, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation?.state !== 'live' || conversation.agentId !== agentId) return;
    await leave(tx, { feed }, conversation, now);
    await append(tx, feed, conversation, [{ kind: 'released', party: 'system', body: { from: agentId } }], now);
    await tx.db.updateTable('conversations.conversation').set({ state: 'waiting', agent_id: null, taken_at: null }).where('id', '=', conversation.id).execute();
  });
}
