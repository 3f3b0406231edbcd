import { company } from '#seeds/demo/company.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { widgetTexts } from '../contract/widget-text.ts';

/** Puts the widget's texts into the demo company's own words. */
export async function seedDemoWidgetTexts({ db }: Transaction): Promise<void> {
  const rows = widgetTexts.map((name) => ({ brand_id: null, name, ...company.website.widget[name] }));
  await db.insertInto('widget.text').values(rows).execute();
}
