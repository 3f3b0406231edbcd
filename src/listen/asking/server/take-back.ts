import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import type { AskingParts } from './asking-parts.ts';
import { withdraw, withdrawable } from './withdraw.ts';

/** The agent writes down that the customer no longer agrees: everything they agreed to aloud ends. */
export async function takeBack({ database, actor, now }: RequestContext, { feed }: AskingParts, input: { conversationId: string }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await lockServed(tx, input.conversationId, agent.id);
    if (!isSpoken(conversation.channel)) throw new Problem(askingProblems.inWriting);
    const facts = await loadFacts(tx, conversation.id);
    const after = await withdraw(tx, feed, conversation, facts, withdrawable(facts), 'verbal_confirmation', now());
    return { seq: after.seq };
  });
}
