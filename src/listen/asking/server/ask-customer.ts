import type { Transaction } from '#platform/db/transact.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { putQuestion } from './put-question.ts';

/** Whether asking makes sense: somebody sits there, the talk runs, and the customer has not said no. */
export function mayAsk(facts: ConsentFacts): boolean {
  return couldBeAsked(facts) && !facts.refusals.has('listen');
}

/** Whether there is somebody to ask for and a talk to be heard; a customer who changes their mind may be asked again. */
export function couldBeAsked(facts: ConsentFacts): boolean {
  return facts.listeners.size > 0 && facts.state === 'live' && facts.agentId !== null;
}

/**
 * Asks the customer about exactly those who sit there now, in the wording in force. A question about listening closes the
 * door until it is answered. Quoting is asked for beside it, once: neither after a yes nor after a no.
 * @returns the facts afterwards, and the ask.
 */
export async function askCustomer(
  tx: Transaction,
  feed: Feed,
  conversation: LockedConversation,
  facts: ConsentFacts,
  because: EventBody<'asked'>['because'],
  now: Date,
): Promise<{ facts: ConsentFacts; askId: string }> {
  const isQuoteSettled = facts.purposes.has('quote') || facts.refusals.has('quote');
  return putQuestion(tx, feed, conversation, facts, { purposes: isQuoteSettled ? ['listen'] : ['listen', 'quote'], because }, now);
}
