import { v7 } from 'uuid';
import { impressions } from '#seeds/demo/impressions.ts';
import { themes } from '#seeds/demo/themes.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { demoImpressionId } from '#listen/impressions/server/demo-impression-id.ts';

/** Brings the themes of the demo company with what belongs to them. */
export async function seedDemoThemes({ db }: Transaction): Promise<void> {
  const now = new Date();
  for (const { key, title, description } of themes) {
    const id = v7();
    await db
      .insertInto('themes.theme')
      .values({ id, root_id: id, title_de: title.de, title_en: title.en, description_de: description.de, description_en: description.en, created_at: now, changed_at: now })
      .execute();
    const members = impressions.filter(({ theme }) => theme === key);
    if (members.length === 0) continue;
    await db
      .insertInto('themes.membership')
      .values(members.map((member) => ({ theme_id: id, impression_id: demoImpressionId(member.key), state: 'standing', added_at: now })))
      .execute();
  }
}
