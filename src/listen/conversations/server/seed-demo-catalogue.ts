import { v7 } from 'uuid';
import { company } from '#seeds/demo/company.ts';
import type { Transaction } from '#platform/db/transact.ts';

/** Brings the demo company's brands, products and contact reasons. */
export async function seedDemoCatalogue({ db }: Transaction): Promise<void> {
  const brands = company.brands.map(({ key, name }) => ({ id: v7(), key, name }));
  await db.insertInto('conversations.brand').values(brands).execute();
  const brandOf = new Map(brands.map(({ key, id }) => [key, id]));
  const products = company.products.map(({ key, name, kind, brand }) => ({
    id: v7(),
    key,
    brand_id: brandOf.get(brand) ?? '',
    name_de: `${name} (${kind.de})`,
    name_en: `${name} (${kind.en})`,
  }));
  await db.insertInto('conversations.product').values(products).execute();
  for (const group of company.contactReasons) {
    const parent = { id: v7(), key: group.key, name_de: group.name.de, name_en: group.name.en };
    const reasons = group.reasons.map(({ key, name }) => ({ id: v7(), key, parent_id: parent.id, name_de: name.de, name_en: name.en }));
    await db.insertInto('conversations.reason').values(parent).execute();
    await db.insertInto('conversations.reason').values(reasons).execute();
  }
}
