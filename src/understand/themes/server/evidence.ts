import { sql } from 'kysely';
import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { evidenceRows } from '#understand/search/server/evidence-rows.ts';
import { openable } from '#understand/search/server/openable.ts';
import { shapeEvidence } from '#understand/search/server/shape-evidence.ts';
import { visibleTo } from './policy.ts';
import { rootTheme } from './root-theme.ts';

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Evidence of a theme and of those that went into it, newest first. */
export async function evidence({ database, actor }: RequestContext, input: { id: string; kind?: string; cursor?: string; limit: number }) {
  const reader = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => {
    const root = await rootTheme(tx, input.id);
    const belonging = tx.db
      .selectFrom('themes.membership as m')
      .innerJoin('themes.theme as theme', 'theme.id', 'm.theme_id')
      .innerJoin('impressions.impression as i', 'i.id', 'm.impression_id')
      .where('theme.root_id', '=', root)
      .where(visibleTo(reader))
      .groupBy('m.impression_id')
      .select(['m.impression_id', sql<boolean>`bool_and(m.state = 'suggested')`.as('suggested')]);
    let query = evidenceRows(tx)
      .innerJoin(belonging.as('belonging'), 'belonging.impression_id', 'i.id')
      .select('belonging.suggested');
    if (input.kind !== undefined) query = query.where('i.kind', '=', input.kind);
    if (after) {
      const [at, id] = after;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('i.at', 'i.id'), '<', tuple(new Date(at), id)));
    }
    const rows = await query.orderBy('i.at', 'desc').orderBy('i.id', 'desc').limit(input.limit + 1).execute();
    const open = await openable(tx, reader, rows);
    return pageOf(rows, input.limit, (row) => [row.at.toISOString(), row.id], (row) => ({ ...shapeEvidence(row, reader, open), suggested: row.suggested }));
  });
}
