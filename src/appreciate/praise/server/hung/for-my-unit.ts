import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { hungRows, type HungPage } from './load-hung.ts';
import { shapeHung } from './shape-hung.ts';

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Thanks the caller’s unit helped with, as far as they may hang inside, newest first; for whoever belongs to no unit, none. */
export async function forMyUnit({ database, actor, language }: RequestContext, input: { cursor?: string; limit: number }): Promise<HungPage> {
  const { unitId } = asEmployee(actor);
  return unitId === null ? { items: [] } : loadForUnit(database, unitId, { ...input, language });
}

/** The same for one unit. */
export async function loadForUnit(database: Database, unitId: string, { language, cursor, limit }: { language: 'de' | 'en'; cursor?: string; limit: number }): Promise<HungPage> {
  const after = readCursor(cursor, Position);
  return transact(database, { path: 'praise', actor: null }, async (tx) => {
    let query = hungRows(tx, { scope: 'inside' }).where(({ exists, selectFrom }) =>
      exists(selectFrom('praise.helper as h').select('h.unit_id').whereRef('h.thanks_id', '=', 't.id').where('h.unit_id', '=', unitId)),
    );
    if (after) {
      const [at, id] = after;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('t.said_at', 't.id'), '<', tuple(new Date(at), id)));
    }
    const rows = await query.orderBy('t.said_at', 'desc').orderBy('t.id', 'desc').limit(limit + 1).execute();
    const { items, next } = pageOf(rows, limit, (row) => [row.said_at.toISOString(), row.id], (row) => shapeHung(row, 'inside', language));
    return { items: items.filter((item) => item !== undefined), next };
  });
}
