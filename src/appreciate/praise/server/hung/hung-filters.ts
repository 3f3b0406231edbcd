import { sql } from 'kysely';
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
    const hung = hungRows(tx, { scope }).as('hung');
    const inUse = (id: string, name: string) => sql<Named>`
      select distinct ${sql.ref(`hung.${id}`)} as id, ${sql.ref(`hung.${name}`)} as name from ${hung}
      where ${sql.ref(`hung.${id}`)} is not null order by name limit 200`.execute(tx.db);
    const [units, products, brands, steps] = [
      await inUse('unit_id', `unit_${language}`),
      await inUse('product_id', `product_${language}`),
      await inUse('brand_id', 'brand'),
      await inUse('step_id', `step_${language}`),
    ];
    return { units: units.rows, products: products.rows, brands: brands.rows, steps: steps.rows };
  });
}
