import { sql } from 'kysely';
import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { posterRows } from './poster-rows.ts';
import { shapePoster } from './shape-poster.ts';

const Position = z.tuple([Moment, Id]);

/** The caller's posters, newest first. */
export async function list({ database, actor, language, now }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const maker = asEmployee(actor);
  const after = readCursor(cursor, Position);
  return transact(database, { path: 'praise', actor: maker.id }, async (tx) => {
    const rows = await posterRows(tx)
      .where('p.made_by', '=', maker.id)
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(p.made_at, p.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
      .orderBy('p.made_at', 'desc')
      .orderBy('p.id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, (row) => [row.made_at.toISOString(), row.id], (row) => shapePoster(row, { language, now: now() }));
  });
}
