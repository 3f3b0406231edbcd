import type { Transaction } from '#platform/db/transact.ts';

/** Deletes everything a former employee could ever sign in with again: password, provider's subject, tokens, links. */
export async function forgetAccess({ db }: Transaction, employeeId: string): Promise<void> {
  for (const table of ['access.account', 'access.session', 'access.token', 'access.invitation'] as const) {
    await db.deleteFrom(table).where('employee_id', '=', employeeId).execute();
  }
}
