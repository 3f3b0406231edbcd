import { sql } from 'kysely';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { openConversation } from '#listen/conversations/server/open-conversation.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import { renewKey } from '#people/customers/server/renew-key.ts';
import type { ReplayParts } from './replay-parts.ts';

interface Input {
  source: string;
  channel: 'chat' | 'mail' | 'call' | 'social' | 'in-person';
  language: 'de' | 'en';
  brand?: string;
  product?: string;
}

/** Begins to play a dialogue, or goes on with one that broke off. */
export async function open({ database, now }: RequestContext, { feed }: ReplayParts, input: Input) {
  return transact(database, { path: 'intake', actor: null }, async (tx) => {
    // Two players of the same dialogue must not both find it missing.
    await sql`select pg_advisory_xact_lock(hashtext('replay.source'), hashtext(${input.source}))`.execute(tx.db);
    const known = await conversationOf(tx, input.source);
    if (known) {
      const unfinished = known.state !== 'closed' && known.origin === 'replay';
      return { conversationId: known.id, state: known.state as 'closed', customerKey: unfinished ? await renewKey(tx, known.customer_id) : null };
    }
    const customer = await newCustomer(tx, { language: input.language, origin: 'simulated' });
    const conversation = await openConversation(tx, feed, { ...input, customerId: customer.id, origin: 'replay', now: now() });
    return { conversationId: conversation.id, state: conversation.state, customerKey: customer.key };
  });
}

function conversationOf({ db }: Transaction, source: string) {
  return db.selectFrom('conversations.conversation').select(['id', 'state', 'origin', 'customer_id']).where('source', '=', source).executeTakeFirst();
}
