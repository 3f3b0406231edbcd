import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readHungPage, type HungPage } from './hung-page.ts';
import { hungRows } from './hung-rows.ts';

/** Thanks the caller’s unit helped with, as far as they may hang inside, newest first; for whoever belongs to no unit, none. */
export async function forMyUnit({ database, actor, language }: RequestContext, input: { cursor?: string; limit: number }): Promise<HungPage> {
  const { unitId } = asEmployee(actor);
  return unitId === null ? { items: [] } : loadForUnit(database, unitId, { ...input, language });
}

/** The same for one unit. */
export async function loadForUnit(database: Database, unitId: string, page: { language: 'de' | 'en'; cursor?: string; limit: number }): Promise<HungPage> {
  return transact(database, { path: 'praise', actor: null }, (tx) => {
    const helped = hungRows(tx, { scope: 'inside' }).where(({ exists, selectFrom }) =>
      exists(selectFrom('praise.helper as h').select('h.unit_id').whereRef('h.thanks_id', '=', 't.id').where('h.unit_id', '=', unitId)),
    );
    return readHungPage(helped, { scope: 'inside', ...page });
  });
}
