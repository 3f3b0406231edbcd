import { z } from 'zod';
import { Moment } from '#platform/contract/identifiers.ts';
import { transact } from '#platform/db/transact.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Bilingual } from '../contract/manifest.ts';
import type { LineDelivery } from '../contract/line.ts';

const Position = z.tuple([Moment, z.string()]);

/** What was given up, and what has failed and is tried again. What is merely on its way is nobody's concern. */
export async function deliveries({ database }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const after = readCursor(cursor, Position);
  const rows = await transact(database, { path: 'lines', actor: null }, ({ db }) =>
    db
      .selectFrom('lines.delivery as delivery')
      .innerJoin('lines.line as line', 'line.id', 'delivery.line_id')
      .select(['delivery.id', 'delivery.line_id', 'line.name', 'delivery.kind', 'delivery.state', 'delivery.since', 'delivery.attempts', 'delivery.next_at', 'delivery.trouble'])
      .where((where) => where.or([where('delivery.state', '=', 'given-up'), where.and([where('delivery.state', '=', 'waiting'), where('delivery.attempts', '>', 0)])]))
      .$if(after !== undefined, (query) => query.where((where) => where(where.refTuple('delivery.since', 'delivery.id'), '<', where.tuple(new Date(after?.[0] ?? ''), after?.[1] ?? ''))))
      .orderBy('delivery.since', 'desc')
      .orderBy('delivery.id', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, (row) => [row.since.toISOString(), row.id], (row): LineDelivery => ({
    id: row.id,
    lineId: row.line_id,
    line: row.name,
    kind: row.kind as LineDelivery['kind'],
    state: row.state as LineDelivery['state'],
    since: row.since.toISOString(),
    attempts: row.attempts,
    nextAt: row.state === 'waiting' ? row.next_at.toISOString() : null,
    trouble: row.trouble as Bilingual | null,
    can: { sendAgain: true },
  }));
}
