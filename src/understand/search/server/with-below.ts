import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** The given reasons or units and all that stand below them. */
export async function withBelow(tx: Transaction, table: 'conversations.reason' | 'people.unit', ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select id from ${sql.table(table)} where id = any(${ids}::uuid[])
      union select child.id from ${sql.table(table)} child join below on child.parent_id = below.id
    ) select id from below`.execute(tx.db);
  return rows.map(({ id }) => id);
}
