import { createHash, randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';

/** A customer just made, with the key that is shown only now. */
export interface NewCustomer {
  id: string;
  key: string;
}

/** Makes a nameless customer: a random pseudonym and a key, random unless it is given, of which only the hash is kept. */
export async function newCustomer(
  tx: Transaction,
  about: { id?: string; language: 'de' | 'en'; origin: 'real' | 'simulated'; key?: string | undefined },
): Promise<NewCustomer> {
  const id = about.id ?? v7();
  const key = about.key ?? customerKey(randomBytes(32));
  await tx.db
    .insertInto('people.customer')
    .values({ id, pseudonym: pseudonym(), language: about.language, origin: about.origin, key_hash: keyHash(key) })
    .execute();
  return { id, key };
}

/** How every key of a customer begins. */
export const customerPrefix = 'ohk_';

/** A customer's key made of 32 bytes nobody can guess. */
export function customerKey(bytes: Buffer): string {
  return `${customerPrefix}${bytes.toString('base64url')}`;
}

/** What is kept of a customer's key. */
export function keyHash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

// Without letters and digits that are mistaken for each other when read aloud.
const letters = 'ABCDEFGHKLMNPRSTUVWXYZ23456789';

/** A random name that says nothing about the person, such as `K-7FPA`. */
export function pseudonym(): string {
  return `K-${Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')}`;
}
