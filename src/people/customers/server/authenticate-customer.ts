import type { Authenticator } from '#platform/http/authenticator.ts';
import { bearerKey } from '#platform/http/bearer-key.ts';
import type { Database } from '#platform/db/database.ts';
import { keyHash } from './new-customer.ts';

/** Recognises a customer by the key their browser holds. An erased customer's key opens nothing. */
export function authenticateCustomer(database: Database): Authenticator {
  return async (credentials) => {
    const key = bearerKey(credentials);
    if (!key?.startsWith('ohk_')) return undefined;
    const row = await database.kysely
      .selectFrom('people.customer')
      .select(['id', 'language'])
      .where('key_hash', '=', keyHash(key))
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    return row && { kind: 'customer', id: row.id, language: row.language as 'de' | 'en' };
  };
}
