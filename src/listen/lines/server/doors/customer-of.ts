import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import type { LineCustomer } from '../../contract/deeds.ts';
import { identityHash } from '../line-names.ts';
import { lockName } from '../lock-name.ts';
import { linkKey } from '../outbox/consent-link.ts';
import type { Door } from './door.ts';

/** Finds the customer another system means, or makes a nameless one. Whoever was erased begins anew. */
export async function customerOf(tx: Transaction, { services, line }: Door, customer: LineCustomer, language: 'de' | 'en'): Promise<string> {
  const hash = identityHash(services.vault, line.id, customer);
  await lockName(tx, hash);
  const known = await tx.db
    .selectFrom('lines.identity')
    .innerJoin('people.customer', 'people.customer.id', 'lines.identity.customer_id')
    .select('people.customer.id')
    .where('hash', '=', hash)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (known) return known.id;
  const id = v7();
  await newCustomer(tx, { id, language, origin: 'real', key: linkKey(services.vault, id) });
  await tx.db
    .insertInto('lines.identity')
    .values({ hash, customer_id: id })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ customer_id: id }))
    .execute();
  return id;
}
