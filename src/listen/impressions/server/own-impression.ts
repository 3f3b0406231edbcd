import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import { impressionRows, type ImpressionRow } from './impression-rows.ts';
import { editableBy } from './policy.ts';

/**
 * An impression of this author, deleted ones too.
 * @throws Problem `not-found`, the same whether it does not exist or belongs to somebody else.
 */
export async function ownImpression(tx: Transaction, actor: Employee, id: string): Promise<ImpressionRow> {
  const row = await impressionRows(tx).where('i.id', '=', id).where(editableBy(actor)).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}

/** Locks it for the rest of the transaction, then reads it. @throws Problem `not-found`. */
export async function lockOwnImpression(tx: Transaction, actor: Employee, id: string): Promise<ImpressionRow> {
  await tx.db.selectFrom('impressions.impression as i').select('i.id').where('i.id', '=', id).where(editableBy(actor)).forUpdate().execute();
  return ownImpression(tx, actor, id);
}
