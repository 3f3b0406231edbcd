import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';

/**
 * Locks a talk in person this agent serves.
 * @throws Problem `not-found`, also where customers write or call: their words come from themselves.
 */
export async function lockTalk(tx: Transaction, conversationId: string, agentId: string): Promise<LockedConversation> {
  const conversation = await lockServed(tx, conversationId, agentId);
  if (conversation.channel !== 'in-person') throw new Problem(problems.notFound);
  return conversation;
}
