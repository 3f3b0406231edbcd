import type { Transaction } from '#platform/db/transact.ts';
import { asLedgerRow } from './as-ledger-row.ts';
import type { LedgerRow } from './verify-chain.ts';

/** One conversation's chain with the salt of its subject, as far as that still exists; on path `proof` or another that may. */
export async function readChain(
  tx: Transaction,
  conversationId: string,
): Promise<{ rows: LedgerRow[]; subjectId: string | undefined; salt: Buffer | undefined }> {
  const stored = await tx.db.selectFrom('consent.ledger').selectAll().where('conversation_id', '=', conversationId).orderBy('n').execute();
  const subjectId = stored.find((row) => row.subject_id !== null)?.subject_id ?? undefined;
  const salt = subjectId && (await tx.db.selectFrom('consent.salt').select('salt').where('subject_id', '=', subjectId).executeTakeFirst());
  return { rows: stored.map(asLedgerRow), subjectId, salt: salt ? salt.salt : undefined };
}
