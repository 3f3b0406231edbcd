import { randomBytes } from 'node:crypto';
import type { Transaction } from '#platform/db/transact.ts';
import { customerKey, keyHash } from './new-customer.ts';

/** Gives a customer a new key, shown only now; the old one opens nothing any more. */
export async function renewKey(tx: Transaction, customerId: string): Promise<string> {
  const key = customerKey(randomBytes(32));
  await tx.db.updateTable('people.customer').set({ key_hash: keyHash(key) }).where('id', '=', customerId).execute();
  return key;
}
