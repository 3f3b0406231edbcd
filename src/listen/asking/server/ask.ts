import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import { asksToListen } from '#listen/gate/contract/consent-facts.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import { askCustomer, mayAsk } from './ask-customer.ts';
import type { AskingParts } from './asking-parts.ts';

/** The agent asks the customer, with one key. */
export async function ask({ database, actor, now }: RequestContext, { feed }: AskingParts, input: { conversationId: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await lockServed(tx, input.conversationId, agent.id);
    const facts = await loadFacts(tx, conversation.id);
    if (facts.ask && asksToListen(facts.ask)) return { askId: facts.ask.askId };
    if (!mayAsk(facts)) throw new Problem(askingProblems.nobodyListens);
    const { askId } = await askCustomer(tx, feed, conversation, facts, 'first', now());
    return { askId };
  });
}
