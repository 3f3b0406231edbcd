import type { Transaction } from '#platform/db/transact.ts';

/** Whether websites of a brand offer calls: as was said for it, else as for all, else not. */
export async function readOffer({ db }: Transaction, brandId: string | null): Promise<{ isOffered: boolean; own: boolean | null }> {
  const rows = await db
    .selectFrom('web_call.offer')
    .select(['brand_id', 'is_on'])
    .where((row) => row.or([row('brand_id', 'is', null), row('brand_id', '=', brandId)]))
    .execute();
  const general = rows.find((row) => row.brand_id === null)?.is_on;
  const own = brandId === null ? general : rows.find((row) => row.brand_id === brandId)?.is_on;
  return { isOffered: own ?? general ?? false, own: own ?? null };
}

/** Whether any website offers calls. */
export async function isOfferedAnywhere({ db }: Transaction): Promise<boolean> {
  const row = await db.selectFrom('web_call.offer').select('is_on').where('is_on', '=', true).limit(1).executeTakeFirst();
  return row !== undefined;
}
