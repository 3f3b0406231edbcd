import { LRUCache } from 'lru-cache';
import type { Actor } from '#platform/http/actor.ts';
import type { Authenticator } from '#platform/http/authenticator.ts';
import { bearerKey } from '#platform/http/bearer-key.ts';
import type { Database } from '#platform/db/database.ts';
import type { Bell } from '#platform/live/bell.ts';
import { keyHash } from './new-customer.ts';

/** How long a recognised key is remembered, in milliseconds. Erasing a customer forgets it at once, on every node. */
const remembered = 10_000;

/** Recognises a customer by the key their browser holds. An erased customer's key opens nothing. */
export function authenticateCustomer(database: Database, bell: Bell): Authenticator {
  const known = new LRUCache<string, Actor>({ max: 10_000, ttl: remembered });
  bell.listen('customer', () => known.clear());
  return async (credentials) => {
    const key = bearerKey(credentials);
    if (!key?.startsWith('ohk_')) return undefined;
    const hash = keyHash(key);
    const name = hash.toString('base64');
    const remembers = known.get(name);
    if (remembers) return remembers;
    const row = await database.kysely
      .selectFrom('people.customer')
      .select(['id', 'language'])
      .where('key_hash', '=', hash)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (!row) return undefined;
    const customer: Actor = { kind: 'customer', id: row.id, language: row.language as 'de' | 'en' };
    known.set(name, customer);
    return customer;
  };
}
