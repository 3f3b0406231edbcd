import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { conversationProblems } from '#listen/conversations/contract/problems.ts';
import { lockChair } from '#listen/shadowing/server/lock-chair.ts';
import { seatGuests } from '#listen/shadowing/server/seat-guests.ts';
import { beginServing } from './begin-serving.ts';
import type { DeskParts } from './desk-parts.ts';
import { loadView } from './load-view.ts';
import { refuseSecondCall } from './one-call-at-a-time.ts';

/** Takes a waiting conversation; guests beside the agent are seated in it and the customer is asked. */
export async function take({ database, actor, now }: RequestContext, parts: DeskParts, input: { conversationId: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const chair = await lockChair(tx, agent.id);
    const conversation = await lockConversation(tx, input.conversationId);
    // Taken by a colleague or never there: the path shows neither, so the answer is the same.
    if (!conversation) throw new Problem(conversationProblems.taken);
    if (conversation.agentId === agent.id) return (await loadView(tx, agent.id, conversation.id)).view.conversation;
    await refuseSecondCall(tx, conversation, agent.id);
    await beginServing(tx, parts, conversation, agent.id, now());
    await seatGuests(tx, parts.feed, chair, conversation, 'first', now());
    return (await loadView(tx, agent.id, conversation.id)).view.conversation;
  });
}
