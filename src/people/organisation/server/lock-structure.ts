import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/**
 * Lets one transaction at a time change who stands above whom, or who administers: two changes that are each harmless
 * could together close a circle or leave nobody in charge.
 */
export async function lockStructure({ db }: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.structure'))`.execute(db);
}
