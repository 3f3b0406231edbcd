import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { noteAccess } from './note-access.ts';

/** Customers of a pseudonym with their conversations, without words; the look-up stands in the access log. */
export async function findCustomer({ database, actor, now }: RequestContext, input: { pseudonym: string }) {
  const guardian = asEmployee(actor);
  return transact(database, { path: 'proof', actor: guardian.id }, async (tx) => {
    const pseudonym = input.pseudonym.toUpperCase();
    const customers = await tx.db.selectFrom('people.customer').select(['id', 'pseudonym']).where('pseudonym', '=', pseudonym).where('erased_at', 'is', null).limit(20).execute();
    // Of somebody who has been forgotten not even the pseudonym comes back into the log.
    await noteAccess(tx, { what: 'customer-search', employeeId: guardian.id, ...(customers.length > 0 && { detail: pseudonym }) }, now());
    const conversations = await tx.db
      .selectFrom('conversations.conversation')
      .select(['id', 'customer_id', 'channel', 'opened_at', 'state'])
      .where('customer_id', '=', ({ fn, val }) => fn.any(val(customers.map((customer) => customer.id))))
      .orderBy('opened_at', 'desc')
      .execute();
    return {
      items: customers.map((customer) => ({
        ...customer,
        conversations: conversations
          .filter((row) => row.customer_id === customer.id)
          .map((row) => ({ id: row.id, channel: row.channel, openedAt: row.opened_at.toISOString(), state: row.state })),
      })),
    };
  });
}
