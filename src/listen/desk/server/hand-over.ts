import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import { conversationProblems } from '#listen/conversations/contract/problems.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { lockChair } from '#listen/shadowing/server/lock-chair.ts';
import { seatGuests } from '#listen/shadowing/server/seat-guests.ts';
import type { DeskParts } from './desk-parts.ts';
import { refuseSecondCall } from './one-call-at-a-time.ts';

/** Hands a conversation to a colleague. The former guests leave it, the door closes, the colleague's guests are asked for. */
export async function handOver({ database, actor, now }: RequestContext, parts: DeskParts, input: { conversationId: string; to: string }) {
  const agent = asEmployee(actor);
  // On the door's own path, as the row changes hands in the middle.
  return transact(database, { path: 'asking', actor: agent.id }, async (tx) => {
    const chair = await lockChairs(tx, agent.id, input.to);
    const conversation = await lockConversation(tx, input.conversationId);
    if (!conversation || conversation.agentId !== agent.id || conversation.state !== 'live') throw new Problem(problems.notFound);
    await refuseSecondCall(tx, conversation, input.to);
    await leave(tx, parts, conversation, now());
    await append(tx, parts.feed, conversation, [{ kind: 'handed-over', party: 'agent', actorId: agent.id, body: { from: agent.id, to: input.to } }], now());
    await tx.db.updateTable('conversations.conversation').set({ agent_id: input.to }).where('id', '=', conversation.id).execute();
    conversation.agentId = input.to;
    await seatGuests(tx, parts.feed, chair, conversation, 'handed-over', now());
    return {};
  });
}

/** Everybody who sits there leaves, as a visit belongs to its host. */
export async function leave(tx: Transaction, { feed }: Pick<DeskParts, 'feed'>, conversation: LockedConversation, now: Date): Promise<void> {
  const facts = await loadFacts(tx, conversation.id);
  const visits = [...facts.listeners.keys()];
  await append(tx, feed, conversation, visits.map((visitId) => ({ kind: 'listener-left', party: 'system', body: { visitId } })), now);
}

/** Locks both chairs in the order of ids and returns the receiver's. */
async function lockChairs(tx: Transaction, from: string, to: string) {
  const receiver = await tx.db.selectFrom('people.employee').select('roles').where('id', '=', to).where('active', '=', true).executeTakeFirst();
  if (!receiver?.roles.includes('agent') || from === to) throw new Problem(conversationProblems.notAnAgent, { field: 'to' });
  let chair;
  for (const id of [from, to].sort()) {
    const locked = await lockChair(tx, id);
    if (id === to) chair = locked;
  }
  if (!chair) throw new Error('unreachable');
  return chair;
}
