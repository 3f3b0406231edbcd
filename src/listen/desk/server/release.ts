import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append } from '#listen/conversations/server/append.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import type { DeskParts } from './desk-parts.ts';
import { leave } from './hand-over.ts';

/** Puts a conversation back into the queue. Its place is that of its beginning, so the customer loses none. */
export async function release({ database, actor, now }: RequestContext, parts: DeskParts, input: { conversationId: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'asking', actor: agent.id }, async (tx) => {
    const conversation = await lockConversation(tx, input.conversationId);
    if (!conversation || conversation.agentId !== agent.id || conversation.state !== 'live') throw new Problem(problems.notFound);
    await leave(tx, parts, conversation, now());
    await append(tx, parts.feed, conversation, [{ kind: 'released', party: 'agent', actorId: agent.id, body: { from: agent.id } }], now());
    await tx.db
      .updateTable('conversations.conversation')
      .set({ state: 'waiting', agent_id: null, taken_at: null })
      .where('id', '=', conversation.id)
      .execute();
    return {};
  });
}
