import { transact, type Transaction } from '#platform/db/transact.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { brandIdOf } from '#listen/channels/chat/texts/server/brand-id.ts';
import { repeatableStranger } from '#listen/channels/chat/server/repeatable-stranger.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { openConversation } from '#listen/conversations/server/open-conversation.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import { webCallProblems } from '../contract/problems.ts';
import type { CallOffice } from './call-office.ts';
import { readOffer } from './read-offer.ts';

interface Input {
  language: 'de' | 'en';
  brand?: string;
  product?: string;
}

/**
 * Somebody calls. A caller without a key becomes a new, nameless customer; one whose call still goes on gets it back, for
 * instance after the window was closed by mistake.
 * @throws Problem `calls-not-offered`, `nobody-at-the-phone`.
 */
export async function open(context: RequestContext, { feed, office }: { feed: Feed; office: CallOffice }, input: Input) {
  const { database, actor, now } = context;
  const known = actor.kind === 'customer' ? actor : undefined;
  const running = known && (await transact(database, { path: 'customer', actor: known.id }, (tx) => runningCall(tx, known.id)));
  if (running) return { conversationId: running };
  const stranger = known ? undefined : await repeatableStranger(context);
  let customerKey: string | undefined;
  const reference = await transact(database, { path: 'intake', actor: null }, async (tx) => {
    customerKey = stranger?.key;
    return once(stranger?.once ?? context, tx, 'webCall.open', input, async () => {
      const { language, brand, product } = input;
      const { isOffered } = await readOffer(tx, (await brandIdOf(tx, brand)) ?? null);
      if (!isOffered) throw new Problem(webCallProblems.notOffered);
      if (office.phones === 0) throw new Problem(webCallProblems.nobodyThere);
      const customer = known ?? (await newCustomer(tx, { language, origin: 'real', key: stranger?.key }));
      if ('key' in customer) customerKey = customer.key;
      const conversation = await openConversation(tx, feed, { customerId: customer.id, channel: 'call', origin: 'real', language, brand, product, asks: 'card', now: now() });
      await tx.db.insertInto('web_call.call').values({ conversation_id: conversation.id, held_at: now() }).execute();
      return { conversationId: conversation.id };
    });
  });
  return { ...reference, customerKey };
}

async function runningCall({ db }: Transaction, customerId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations.conversation as c')
    .innerJoin('web_call.call as call', 'call.conversation_id', 'c.id')
    .select('c.id')
    .where('c.customer_id', '=', customerId)
    .where('c.state', 'in', ['waiting', 'live'])
    .executeTakeFirst();
  return row?.id;
}
