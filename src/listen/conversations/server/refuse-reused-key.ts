import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { seqOfKey } from './seq-of-key.ts';

/** @throws Problem `idempotency-key-reused` when the key stands for something else in this conversation. */
export async function refuseReusedKey(tx: Transaction, conversationId: string, idempotencyKey: string | undefined): Promise<void> {
  if (idempotencyKey !== undefined && (await seqOfKey(tx, conversationId, idempotencyKey)) !== undefined) {
    throw new Problem(problems.keyReused, { field: 'Idempotency-Key' });
  }
}
