import { v7 } from 'uuid';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Adds or renames a product. */
export async function putProduct({ database }: RequestContext, input: { key: string; brandKey: string; de: string; en: string }) {
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const brand = await db.selectFrom('conversations.brand').select('id').where('key', '=', input.brandKey).executeTakeFirst();
    if (!brand) throw new Problem(problems.invalidInput, { errors: [{ field: 'brandKey', message: fieldSentence('is not in the catalogue', 'steht nicht im Katalog') }] });
    const values = { brand_id: brand.id, name_de: input.de, name_en: input.en };
    const row = await db
      .insertInto('conversations.product')
      .values({ id: v7(), key: input.key, ...values })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow();
    return { id: row.id, key: row.key, de: row.name_de, en: row.name_en, brandId: row.brand_id };
  });
}
