import { z } from 'zod';
import { sql } from 'kysely';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { earnedRows, shapeEarned } from './earned-rows.ts';

const Position = z.tuple([z.boolean(), z.iso.datetime(), z.uuid()]);
const isOpen = sql<boolean>`(t.earner_agrees is null)`;

/** What colleagues kept of the thanks for the caller: what waits for their word first, then the newest. */
export async function waiting({ database, actor }: RequestContext, input: { open: boolean; cursor?: string; limit: number }) {
  const earner = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'praise', actor: earner.id }, async (tx) => {
    let query = earnedRows(tx, earner.id);
    if (input.open) query = query.where(isOpen);
    if (after) query = query.where(sql<boolean>`(${isOpen}, t.kept_at, t.id) < (${after[0]}::boolean, ${new Date(after[1])}::timestamptz, ${after[2]}::uuid)`);
    const rows = await query.orderBy(isOpen, 'desc').orderBy('t.kept_at', 'desc').orderBy('t.id', 'desc').limit(input.limit + 1).execute();
    return pageOf(rows, input.limit, (row) => [row.earner_agrees === null, row.kept_at.toISOString(), row.id], shapeEarned);
  });
}
