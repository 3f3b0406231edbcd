import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append } from '#listen/conversations/server/append.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import type { DeskParts } from './desk-parts.ts';
import { loadView } from './load-view.ts';

/** The talk is over; the conversation waits for its contact reason. */
export async function wrapUp({ database, actor, now }: RequestContext, { feed }: DeskParts, input: { conversationId: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await lockServed(tx, input.conversationId, agent.id);
    if (conversation.state === 'live') {
      await append(tx, feed, conversation, [{ kind: 'wrapped-up', party: 'agent', actorId: agent.id, body: {} }], now());
      await tx.db
        .updateTable('conversations.conversation')
        .set({ state: 'wrap-up', wrapped_up_at: now() })
        .where('id', '=', conversation.id)
        .execute();
    }
    return (await loadView(tx, agent.id, conversation.id)).view.conversation;
  });
}
