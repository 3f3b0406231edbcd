import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { evidenceRows, type EvidenceRow } from './evidence-rows.ts';

/** One piece of evidence. @throws Problem `not-found`, also for one its author deleted. */
export async function evidenceOf(tx: Transaction, id: string): Promise<EvidenceRow> {
  const row = await evidenceRows(tx).where('i.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}
