import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { LockedConversation } from './append.ts';
import { lockConversation } from './lock-conversation.ts';

/** Locks a conversation of this customer. @throws Problem `not-found`. */
export async function lockOwn(tx: Transaction, conversationId: string, customerId: string): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation || conversation.customerId !== customerId) throw new Problem(problems.notFound);
  return conversation;
}
