import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { asksToListen, type ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { quotesEnded } from '#listen/gate/server/quotes-ended.ts';
import { askingProblems } from '../contract/problems.ts';
import { withdrawAfterDeletion } from './after-deletion.ts';
import { askCustomer, couldBeAsked } from './ask-customer.ts';
import type { AskingParts } from './asking-parts.ts';
import { give } from './give.ts';
import { namesEverybody } from './names-everybody.ts';
import { withdraw } from './withdraw.ts';

/** What a customer decides about one purpose. */
export interface Change {
  conversationId: string;
  purpose: Purpose;
  granted: boolean;
  /** The question they read before they said yes. */
  askId?: string;
  means: 'button' | 'page';
}

/**
 * The customer changes their mind about one purpose, by button or on their page. A yes to listening covers those the question
 * they read has named; where others sit there by now, the question is put anew instead.
 */
export async function change({ database, actor, bell, now }: RequestContext, { feed }: AskingParts, input: Change) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
    const conversation = await lockConversation(tx, input.conversationId);
    if (conversation?.customerId !== customer.id) {
      const ended = input.granted ? undefined : await withdrawAfterDeletion(tx, { ...input, customerId: customer.id }, now());
      if (ended === undefined) throw new Problem(problems.notFound);
      if (ended) {
        tx.afterCommit(() => {
          bell.ring(quotesEnded, 'ended', { everywhere: true });
          bell.ring('ledger', input.conversationId, { everywhere: true });
        });
      }
      return { seq: 0, asked: null };
    }
    const facts = await loadFacts(tx, conversation.id);
    const { purpose, means } = input;
    const standing = purpose === 'listen' ? facts.grant !== null : facts.purposes.has(purpose);
    const undecided = isUndecided(facts, purpose);
    if (!undecided && standing === input.granted) return { seq: facts.seq, asked: null };
    if (!input.granted && undecided && facts.ask) {
      const after = await give(tx, feed, conversation, facts, [{ purpose, granted: false }], { ...facts.ask, means }, now());
      return { seq: after.seq, asked: null };
    }
    if (!input.granted) {
      const after = await withdraw(tx, feed, conversation, facts, [purpose], means, now());
      return { seq: after.seq, asked: null };
    }
    const question = facts.questions.get(purpose);
    if (purpose === 'listen') {
      if (facts.listeners.size === 0) throw new Problem(askingProblems.nobodyListens);
      const isRead = question && namesEverybody(question, facts) && (input.askId ?? question.askId) === question.askId;
      if (!isRead) return askAnew(tx, { feed }, conversation, facts, now());
    }
    if (!question) throw new Problem(askingProblems.neverAsked, { field: 'purpose' });
    const after = await give(tx, feed, conversation, facts, [{ purpose, granted: true }], { ...question, means }, now());
    return { seq: after.seq, asked: null };
  });
}

/** Whether a question about this purpose waits for an answer. About anything but listening nobody is asked again after a no. */
function isUndecided({ ask, refusals }: ConsentFacts, purpose: Purpose): boolean {
  return purpose === 'listen' ? asksToListen(ask) : ask !== null && ask.purposes.includes(purpose) && !refusals.has(purpose);
}

/** Puts the question about those who sit there now; one that is open and names them already stays. */
async function askAnew(tx: Transaction, { feed }: AskingParts, conversation: LockedConversation, facts: ConsentFacts, now: Date) {
  if (facts.ask && asksToListen(facts.ask) && namesEverybody(facts.ask, facts)) return { seq: facts.seq, asked: facts.ask.askId };
  if (!couldBeAsked(facts)) throw new Problem(askingProblems.nobodyListens);
  const { facts: after, askId } = await askCustomer(tx, feed, conversation, facts, 'customer', now);
  return { seq: after.seq, asked: askId };
}
