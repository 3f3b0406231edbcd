import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionRows } from './impression-rows.ts';
import { editableBy } from './policy.ts';
import { shapeImpression } from './shape-impression.ts';

const Position = z.tuple([z.iso.datetime(), z.iso.datetime(), z.uuid()]);

/** The author's impressions, newest first. */
export async function mine(
  { database, actor }: RequestContext,
  input: { visitId?: string; handle?: string; turnKey?: string; kind?: ImpressionKind; cursor?: string; limit: number },
) {
  const author = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    let query = impressionRows(tx).where(editableBy(author)).where('i.removed_at', 'is', null);
    if (input.visitId !== undefined) query = query.where('i.visit_id', '=', input.visitId);
    if (input.handle !== undefined) query = query.where('i.handle', '=', input.handle);
    if (input.turnKey !== undefined) query = query.where('i.turn_key', '=', input.turnKey);
    if (input.kind !== undefined) query = query.where('i.kind', '=', input.kind);
    if (after) {
      const [at, recordedAt, id] = after;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('i.at', 'i.recorded_at', 'i.id'), '<', tuple(new Date(at), new Date(recordedAt), id)));
    }
    // A browser whose clock is slow dates several lines to the beginning of the visit; they arrived in order.
    const rows = await query.orderBy('i.at', 'desc').orderBy('i.recorded_at', 'desc').orderBy('i.id', 'desc').limit(input.limit + 1).execute();
    const position = (row: (typeof rows)[number]) => [row.at.toISOString(), row.recorded_at.toISOString(), row.id];
    return pageOf(rows, input.limit, position, (row) => shapeImpression(row, author));
  });
}
