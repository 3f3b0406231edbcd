import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import { reasonNamed } from './reason-named.ts';

/** What dialogues can be about, by key. */
export interface ImportCatalogue {
  brand(key: string): string | undefined;
  product(key: string): string | undefined;
  /** Adds reasons the house does not know, below `import`. */
  reason(name: string, called?: { de: string; en: string }): Promise<string>;
}

/** Reads the catalogue once; what is asked for again is remembered. */
export async function catalogueOf(database: Database): Promise<ImportCatalogue> {
  const nowhere = { path: 'none', actor: null };
  const [brands, products] = await transact(database, nowhere, async ({ db }) => [
    await db.selectFrom('conversations.brand').select(['key', 'id']).execute(),
    await db.selectFrom('conversations.product').select(['key', 'id']).execute(),
  ]);
  const brandOf = new Map(brands?.map(({ key, id }) => [key, id]));
  const productOf = new Map(products?.map(({ key, id }) => [key, id]));
  const reasons = new Map<string, Promise<string>>();
  return {
    brand: (key) => brandOf.get(key),
    product: (key) => productOf.get(key),
    reason(name, called) {
      const known = reasons.get(name) ?? transact(database, nowhere, (tx) => reasonNamed(tx, name, called));
      reasons.set(name, known);
      return known;
    },
  };
}
