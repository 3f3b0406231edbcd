import { LRUCache } from 'lru-cache';
import type { Actor } from '#platform/http/actor.ts';
import type { KeyAuthenticator } from '#platform/http/authenticator.ts';
import type { Services } from '#platform/http/request-context.ts';
import { customerPrefix, keyHash } from './new-customer.ts';

/**
 * How long a recognised key is remembered, in milliseconds. Erasing a customer forgets it at once, on every node, and so does any
 * doubt whether such news would arrive.
 */
const remembered = 600_000;

/** Recognises a customer by the key their browser holds. An erased customer's key opens nothing, and what it had opened is cut. */
export function authenticateCustomer({ database, bell, live }: Pick<Services, 'database' | 'bell' | 'live'>): KeyAuthenticator {
  const known = new LRUCache<string, Actor>({ max: 10_000, ttl: remembered });
  let forgotten = 0;
  const forget = () => {
    forgotten += 1;
    known.clear();
  };
  bell.listen('customer', (id) => {
    forget();
    live.cut((actor) => actor.kind === 'customer' && actor.id === id, 'forgotten');
  });
  bell.onFreshness(forget);
  const find = async (key: string) => {
    const hash = keyHash(key);
    const asOf = forgotten;
    const row = await database.kysely
      .selectFrom('people.customer')
      .select(['id', 'language'])
      .where('key_hash', '=', hash)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!row) return undefined;
    const customer: Actor = { kind: 'customer', id: row.id, language: row.language as 'de' | 'en' };
    // Erased while the row was on its way: what it says is no longer true.
    if (bell.fresh && asOf === forgotten) known.set(key, customer);
    return customer;
  };
  return { prefix: customerPrefix, recognise: (key) => known.get(key) ?? find(key) };
}
