import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { WidgetText } from '../contract/widget-text.ts';
import { brandIdOf } from './brand-id.ts';
import { readTexts } from './read-texts.ts';

interface Input {
  brand?: string;
  texts: Partial<Record<WidgetText, { de: string; en: string } | null>>;
}

/** Puts texts of the widget into the organisation's own words, for all websites or those of one brand. */
export async function reword({ database, actor, now }: RequestContext, { brand, texts }: Input) {
  const employee = asEmployee(actor);
  return transact(database, { path: 'none', actor: employee.id }, async (tx) => {
    const brandId = await brandIdOf(tx, brand);
    if (brandId === undefined) throw new Problem(problems.invalidInput, { errors: [{ field: 'brand', message: fieldSentence('is not in the catalogue', 'steht nicht im Katalog') }] });
    for (const [name, words] of Object.entries(texts)) {
      await forget(tx, brandId, name);
      if (!words) continue;
      const row = { brand_id: brandId, name, ...words, changed_at: now(), changed_by: employee.id };
      await tx.db.insertInto('widget.text').values(row).execute();
    }
    return { texts: await readTexts(tx, brandId) };
  });
}

async function forget(tx: Transaction, brandId: string | null, name: string): Promise<void> {
  await tx.db
    .deleteFrom('widget.text')
    .where('name', '=', name)
    .where('brand_id', brandId === null ? 'is' : '=', brandId)
    .execute();
}
