import type { Transaction } from '#platform/db/transact.ts';
import { widgetTexts, type WidgetText } from '../contract/widget-text.ts';

type Reworded = Partial<Record<WidgetText, { de: string; en: string }>>;

/** Reworded texts for a brand's websites: those for all, and the brand's own over them. */
export async function readTexts(tx: Transaction, brandId: string | null): Promise<Reworded> {
  const rows = await tx.db
    .selectFrom('widget.text')
    .select(['name', 'de', 'en', 'brand_id'])
    .where((row) => row.or([row('brand_id', 'is', null), row('brand_id', '=', brandId)]))
    .execute();
  const known = new Set<string>(widgetTexts);
  const general = rows.filter((row) => row.brand_id === null);
  const own = rows.filter((row) => row.brand_id !== null);
  // A text that a later release no longer shows may still be stored.
  const entries = [...general, ...own].filter((row) => known.has(row.name)).map(({ name, de, en }) => [name, { de, en }]);
  return Object.fromEntries(entries) as Reworded;
}
