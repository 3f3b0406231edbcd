import type { Transaction } from '#platform/db/transact.ts';
import type { Reader } from '../writing/gather-letter.ts';

/** Somebody who works here, as a letter addresses them; undefined for whoever has left. */
export async function readerById({ db }: Transaction, employeeId: string): Promise<Reader | undefined> {
  const row = await db.selectFrom('people.employee').select(['id', 'name', 'email', 'language', 'unit_id']).where('id', '=', employeeId).where('active', '=', true).executeTakeFirst();
  // The table's own check admits no other language.
  return row && { id: row.id, name: row.name, email: row.email, language: row.language as Reader['language'], unitId: row.unit_id };
}
