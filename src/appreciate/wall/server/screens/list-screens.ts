import { sql } from 'kysely';
import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { asScreen, selectScreens } from './screen-rows.ts';

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Screens and websites that show the wall, newest first. */
export async function listScreens({ database, actor }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, Position);
  const rows = await transact(database, { path: 'none', actor: caller.id }, (tx) =>
    selectScreens(tx)
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(s.created_at, s.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
      .orderBy('s.created_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, (row) => [row.created_at.toISOString(), row.id], asScreen);
}
