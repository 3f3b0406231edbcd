import type { Transaction } from '#platform/db/transact.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askCustomer, mayAsk } from './ask-customer.ts';
import type { StopSign } from './stop-word.ts';
import { withdraw, withdrawable } from './withdraw.ts';

/** Does what a customer's message says about being heard, before the message itself stands in the log. A stop also counts after the end. */
export async function heedStopSign(tx: Transaction, feed: Feed, conversation: LockedConversation, sign: StopSign, now: Date): Promise<void> {
  if (sign === 'none') return;
  const facts = await loadFacts(tx, conversation.id);
  const purposes = withdrawable(facts);
  if (sign === 'stop' && purposes.length > 0) await withdraw(tx, feed, conversation, facts, purposes, 'word', now);
  if (sign !== 'doubt' || conversation.state === 'closed' || !facts.grant || facts.listeners.size === 0) return;
  if (mayAsk(facts)) await askCustomer(tx, feed, conversation, facts, 'doubt', now);
  // After the talk nobody is asked any more; in doubt the door closes all the same.
  else await withdraw(tx, feed, conversation, facts, ['listen'], 'word', now);
}
