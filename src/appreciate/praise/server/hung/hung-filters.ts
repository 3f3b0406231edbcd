import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { HangingPlace } from '../../contract/hung-praise.ts';
import { hungRows } from './hung-rows.ts';

interface Named {
  id: string;
  name: string;
}

/** What filters can be set to: units, products, brands and journey steps that occur in what hangs, by name. */
export async function hungFilters(database: Database, { scope, language }: { scope: HangingPlace; language: 'de' | 'en' }) {
  return transact(database, { path: 'praise', actor: null }, async (tx) => {
    const hangs = (column: 't.unit_id' | 't.product_id' | 't.brand_id' | 't.reason_id', of: string) =>
      sql<boolean>`exists (${hungRows(tx, { scope }).clearSelect().select('t.id').where(sql<boolean>`${sql.ref(column)} = ${sql.ref(of)}`)})`;
    // Asked of each unit, product and so on, which are few, whether anything of it hangs; thanks may be many.
    const inUse = async (table: string, name: string, hasThanks: RawBuilder<boolean>) =>
      (await sql<Named>`select named.id, ${sql.ref(`named.${name}`)} as name from ${sql.table(table)} named where ${hasThanks} order by name limit 200`.execute(tx.db)).rows;
    const named = `name_${language}`;
    return {
      units: await inUse('people.unit', named, hangs('t.unit_id', 'named.id')),
      products: await inUse('conversations.product', named, hangs('t.product_id', 'named.id')),
      brands: await inUse('conversations.brand', 'name', hangs('t.brand_id', 'named.id')),
      steps: await inUse('conversations.reason', named, sql`exists (select from conversations.reason below where below.parent_id = named.id and ${hangs('t.reason_id', 'below.id')})`),
    };
  });
}
