import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { publicAddress } from '#platform/http/public-address.ts';
import { keyHash } from '#people/customers/server/new-customer.ts';
import { lockTalk } from './lock-talk.ts';
import { talkKey } from './talk-key.ts';

/**
 * The customer's own page with their key, which stands behind `#` and is sent nowhere. Opening it decides nothing.
 * @throws Problem `not-found` also where the customer has another key by now.
 */
export async function link(context: RequestContext, { conversationId }: { conversationId: string }) {
  const { database, actor, vault } = context;
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const { customerId, language } = await lockTalk(tx, conversationId, agent.id);
    const key = talkKey(vault, customerId);
    const customer = await tx.db.selectFrom('people.customer').select('key_hash').where('id', '=', customerId).where('erased_at', 'is', null).executeTakeFirst();
    if (!customer?.key_hash?.equals(keyHash(key))) throw new Problem(problems.notFound);
    return { link: `${publicAddress(context)}/${language === 'de' ? 'meine-gespraeche' : 'my-conversations'}#${key}` };
  });
}
