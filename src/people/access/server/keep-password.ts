import { randomUUID } from 'node:crypto';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { isEasyToGuess } from '../contract/easy-to-guess.ts';
import { accessProblems } from '../contract/problems.ts';

/**
 * The scrypt hash of a new password, in the library's form. Made before a transaction begins, as it takes a while.
 * @throws Problem `weak-password`.
 */
export async function hashNewPassword(password: string, person: { name?: string; email?: string }): Promise<string> {
  if (isEasyToGuess(password, person)) throw new Problem(accessProblems.weakPassword, { field: 'password' });
  const { hashPassword } = await import('better-auth/crypto');
  return hashPassword(password);
}

/** Makes a hash the password an employee signs in with from now on. */
export async function keepPassword({ db }: Transaction, employeeId: string, hash: string): Promise<void> {
  await db
    .insertInto('access.account')
    .values({ id: randomUUID(), employee_id: employeeId, provider_id: 'credential', account_id: employeeId, password: hash })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: new Date() }))
    .execute();
}
