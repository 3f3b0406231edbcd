import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Contact reasons, products and brands, by key. */
export async function catalogue({ database }: RequestContext) {
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const reasons = await db.selectFrom('conversations.reason').selectAll().orderBy('key').execute();
    const products = await db.selectFrom('conversations.product').selectAll().orderBy('key').execute();
    const brands = await db.selectFrom('conversations.brand').selectAll().orderBy('key').execute();
    return {
      reasons: reasons.map((row) => ({ id: row.id, key: row.key, de: row.name_de, en: row.name_en, parentId: row.parent_id, active: row.active })),
      products: products.map((row) => ({ id: row.id, key: row.key, de: row.name_de, en: row.name_en, brandId: row.brand_id })),
      brands: brands.map((row) => ({ id: row.id, key: row.key, name: row.name })),
    };
  });
}
