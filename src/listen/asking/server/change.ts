import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { lockOwn } from '#listen/conversations/server/lock-own.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import type { AskingParts } from './asking-parts.ts';
import { give } from './give.ts';
import { withdraw } from './withdraw.ts';

/**
 * The customer changes their mind about one purpose, by button or on their page. A yes to listening covers exactly those
 * who sit there now, so there must be somebody.
 */
export async function change(
  { database, actor, now }: RequestContext,
  { feed }: AskingParts,
  input: { conversationId: string; purpose: Purpose; granted: boolean; means: 'button' | 'page' },
) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
    const conversation = await lockOwn(tx, input.conversationId, customer.id);
    const facts = await loadFacts(tx, conversation.id);
    const standing = input.purpose === 'listen' ? facts.grant !== null : facts.purposes.has(input.purpose);
    const undecided = input.purpose === 'listen' && facts.ask !== null;
    if (!undecided && standing === input.granted) return { seq: facts.seq };
    if (!input.granted) {
      const after = await withdraw(tx, feed, conversation, facts, [input.purpose], input.means, now());
      return { seq: after.seq };
    }
    if (input.purpose === 'listen' && facts.listeners.size === 0) throw new Problem(askingProblems.nobodyListens);
    const basis = { askId: null, audience: facts.listeners.keys(), speakers: facts.speakers, reach: facts.ask?.reach, means: input.means };
    const after = await give(tx, feed, conversation, facts, [{ purpose: input.purpose, granted: true }], basis, now());
    return { seq: after.seq };
  });
}
