import { append } from '#listen/conversations/server/append.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { leave } from '#listen/desk/server/hand-over.ts';
import type { ThreadMoment } from '../../contract/deeds.ts';
import { isNews, noteChange } from './change-of-hands.ts';
import { through, type Door } from './door.ts';
import { lockThread } from './lock-thread.ts';

/** Nobody serves the thread in the other system any more, so it waits here. */
export function release(door: Door, { thread: ref, at }: ThreadMoment): Promise<void> {
  return through(door, async (tx) => {
    const thread = await lockThread(tx, door, ref);
    if (!thread?.conversationId || !isNews(thread, at)) return;
    await noteChange(tx, thread, at);
    const conversation = await lockConversation(tx, thread.conversationId);
    if (conversation?.state !== 'live' || conversation.agentId === null) return;
    const now = door.services.now();
    await leave(tx, door, conversation, now);
    await append(tx, door.feed, conversation, [{ kind: 'released', party: 'agent', actorId: conversation.agentId, body: { from: conversation.agentId } }], now);
    await tx.db
      .updateTable('conversations.conversation')
      .set({ state: 'waiting', agent_id: null, taken_at: null })
      .where('id', '=', conversation.id)
      .execute();
  });
}
