import { sql } from 'kysely';
import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Attempt, Delivery } from '../contract/endpoint.ts';
import { messageId } from './message-body.ts';
import { mayEdit } from './shape-endpoint.ts';

const Position = z.tuple([Moment, Id]);

interface Input {
  endpointId: string;
  state?: Delivery['state'];
  cursor?: string;
  limit: number;
}

/** Messages to one endpoint with every attempt, newest first. */
export async function deliveries({ database, actor }: RequestContext, { endpointId, state, cursor, limit }: Input) {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, Position);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const known = await tx.db.selectFrom('webhooks.endpoint').select('id').where('id', '=', endpointId).executeTakeFirst();
    if (!known) throw new Problem(problems.notFound);
    const rows = await deliveryRows(tx)
      .where('d.endpoint_id', '=', endpointId)
      .$if(state !== undefined, (query) => query.where('d.state', '=', state ?? 'waiting'))
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(d.created_at, d.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
      .orderBy('d.created_at', 'desc')
      .orderBy('d.id', 'desc')
      .limit(limit + 1)
      .execute();
    const attempts = await attemptsOf(tx, rows.map(({ id }) => id));
    return pageOf(rows, limit, (row) => [row.created_at.toISOString(), row.id], (row) => shapeDelivery(row, attempts.get(row.id) ?? [], caller));
  });
}

/** One of them. @throws Problem `not-found`. */
export async function loadDelivery(tx: Transaction, caller: Employee, endpointId: string, deliveryId: string): Promise<Delivery> {
  const row = await deliveryRows(tx).where('d.endpoint_id', '=', endpointId).where('d.id', '=', deliveryId).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return shapeDelivery(row, (await attemptsOf(tx, [row.id])).get(row.id) ?? [], caller);
}

function deliveryRows({ db }: Transaction) {
  return db
    .selectFrom('webhooks.delivery as d')
    .innerJoin('webhooks.happening as h', 'h.id', 'd.happening_id')
    .select(['d.id', 'd.state', 'd.next_at', 'd.created_at', 'h.id as happening_id', 'h.type', 'h.at']);
}

async function attemptsOf({ db }: Transaction, ids: readonly string[]): Promise<Map<string, Attempt[]>> {
  const rows = await db
    .selectFrom('webhooks.attempt')
    .selectAll()
    .where('delivery_id', '=', ({ fn, val }) => fn.any(val(ids as string[])))
    .orderBy('number')
    .execute();
  const attempts = new Map<string, Attempt[]>();
  for (const { delivery_id, at, milliseconds, status, trouble, answer } of rows) {
    attempts.set(delivery_id, [...(attempts.get(delivery_id) ?? []), { at: at.toISOString(), milliseconds, status, trouble: trouble as Attempt['trouble'], answer }]);
  }
  return attempts;
}

function shapeDelivery(row: Awaited<ReturnType<ReturnType<typeof deliveryRows>['executeTakeFirstOrThrow']>>, attempts: Attempt[], caller: Employee): Delivery {
  return {
    id: row.id,
    messageId: messageId(row.happening_id),
    type: row.type,
    at: row.at.toISOString(),
    state: row.state as Delivery['state'],
    nextAt: row.state === 'waiting' ? row.next_at.toISOString() : null,
    attempts,
    can: { sendAgain: mayEdit(caller) },
  };
}
