import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { driveProblems } from '../contract/problems.ts';

/** Somebody who works here, or nobody. @throws Problem `drive-signer-unknown`. */
export async function assertSigner(tx: Transaction, signerId: string | null): Promise<void> {
  if (signerId === null) return;
  const signer = await tx.db.selectFrom('people.employee').select('id').where('id', '=', signerId).where('active', '=', true).executeTakeFirst();
  if (!signer) throw new Problem(driveProblems.noSuchSigner, { field: 'signerId' });
}
