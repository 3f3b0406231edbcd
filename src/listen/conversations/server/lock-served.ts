import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { LockedConversation } from './append.ts';
import { lockConversation } from './lock-conversation.ts';

/**
 * Locks a conversation this agent serves.
 * @throws Problem `not-found`, the same whether it does not exist or somebody else serves it.
 */
export async function lockServed(tx: Transaction, conversationId: string, agentId: string): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation || conversation.agentId !== agentId || conversation.state === 'closed') throw new Problem(problems.notFound);
  return conversation;
}
