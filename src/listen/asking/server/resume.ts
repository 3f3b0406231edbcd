import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import { lockServedAll } from '#listen/conversations/server/lock-served-all.ts';
import { asksToListen } from '#listen/gate/contract/consent-facts.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askCustomer, mayAsk } from './ask-customer.ts';
import { asksAutomatically } from './asks-automatically.ts';
import type { AskingParts } from './asking-parts.ts';

/** Opens the doors the agent closed, as far as the customer agreed; where nobody asked yet, the customer is asked. */
export async function resume({ database, actor, now }: RequestContext, { feed }: AskingParts, input: { conversationId?: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const opened: string[] = [];
    for (const conversation of await lockServedAll(tx, agent.id, input.conversationId)) {
      if (await reopen(tx, feed, conversation, agent.id, now())) opened.push(conversation.id);
    }
    return { opened };
  });
}

async function reopen(tx: Transaction, feed: AskingParts['feed'], conversation: LockedConversation, agentId: string, now: Date): Promise<boolean> {
  const facts = await loadFacts(tx, conversation.id);
  if (!facts.paused) return false;
  await append(tx, feed, conversation, [{ kind: 'resumed', party: 'agent', actorId: agentId, body: {} }], now);
  const after = await loadFacts(tx, conversation.id);
  if (!after.grant && !asksToListen(after.ask) && mayAsk(after) && (await asksAutomatically(tx))) {
    await askCustomer(tx, feed, conversation, after, 'first', now);
  }
  return true;
}
