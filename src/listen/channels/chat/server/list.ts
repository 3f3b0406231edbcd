import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { ownConversations } from './own-conversations.ts';

/** The customer's own conversations, newest first. */
export async function list({ database, actor }: RequestContext) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => ({ items: await ownConversations(tx, customer.id) }));
}
