import { sql } from 'kysely';
import { hungRows } from '#appreciate/praise/server/hung/hung-rows.ts';
import { shapeHung } from '#appreciate/praise/server/hung/shape-hung.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { collageOf } from '../contract/limits.ts';
import { loadDrive } from './own-drive.ts';

/** What was kept in a drive and hangs inside at this moment, once it is over: nothing before, as the collage is its end. */
export async function voices({ database, actor, language, now }: RequestContext, { id }: { id: string }): Promise<{ items: Heard<HungPraise>[] }> {
  const caller = asEmployee(actor);
  const drive = await transact(database, { path: 'none', actor: caller.id }, (tx) => loadDrive(tx, caller, id, now()));
  if (now() < drive.over_at) return { items: [] };
  return transact(database, { path: 'praise', actor: null }, async (tx) => {
    let query = hungRows(tx, { scope: 'inside' }).where('t.kept_at', '>=', drive.begins_at).where('t.kept_at', '<', drive.over_at);
    if (drive.unit_id !== null) query = query.where(sql<boolean>`t.unit_id in (select drives.reaches(${id}))`);
    const rows = await query.orderBy('t.kept_at', 'desc').orderBy('t.id').limit(collageOf).execute();
    return { items: rows.map((row) => shapeHung(row, 'inside', language)).filter((item) => item !== undefined) };
  });
}
