import type { NewEvent } from '#listen/conversations/contract/events.ts';
import { append } from '#listen/conversations/server/append.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import type { Ending } from '../../contract/deeds.ts';
import { isNews, noteChange } from './change-of-hands.ts';
import { through, type Door } from './door.ts';
import { lockThread } from './lock-thread.ts';

/** The talk has ended in the other system. */
export function close(door: Door, { thread: ref, at, finished = false }: Ending): Promise<void> {
  return through(door, async (tx) => {
    const thread = await lockThread(tx, door, ref);
    if (!thread?.conversationId || !isNews(thread, at)) return;
    await noteChange(tx, thread, at);
    const conversation = await lockConversation(tx, thread.conversationId);
    if (!conversation || conversation.state === 'closed') return;
    const now = door.services.now();
    const isOver = finished || conversation.state === 'waiting';
    if (!isOver && conversation.state === 'wrap-up') return;
    const ended: NewEvent = isOver ? { kind: 'closed', party: 'agent', actorId: conversation.agentId, body: { reasonId: null } } : { kind: 'wrapped-up', party: 'agent', actorId: conversation.agentId, body: {} };
    await append(tx, door.feed, conversation, [ended], now);
    await tx.db
      .updateTable('conversations.conversation')
      .set(isOver ? { state: 'closed', closed_at: now } : { state: 'wrap-up', wrapped_up_at: now })
      .where('id', '=', conversation.id)
      .execute();
  });
}
