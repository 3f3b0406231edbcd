import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** Keeps two transactions from making the same thing at once: the second waits until the first has ended. */
export async function lockName(tx: Transaction, hash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${hash.readBigInt64BE(0).toString()}::bigint)`.execute(tx.db);
}
