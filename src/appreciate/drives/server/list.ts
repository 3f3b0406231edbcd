import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { readCursor, writeCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { driveRows } from './drive-rows.ts';
import { shapeDrive } from './shape-drive.ts';

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Drives the caller has to do with, the newest first. */
export async function list({ database, actor, now }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }): Promise<{ items: Drive[]; next?: string | undefined }> {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, Position);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    let query = driveRows(tx, caller, now());
    if (after) {
      const [at, id] = after;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('d.started_at', 'd.id'), '<', tuple(new Date(at), id)));
    }
    const rows = await query.orderBy('d.started_at', 'desc').orderBy('d.id', 'desc').limit(limit + 1).execute();
    const shown = rows.slice(0, limit);
    const items: Drive[] = [];
    for (const row of shown) items.push(await shapeDrive(tx, caller, row));
    const last = shown.at(-1);
    return { items, next: rows.length > limit && last ? writeCursor([last.started_at.toISOString(), last.id]) : undefined };
  });
}
