import { sql } from 'kysely';
import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { sayRefusal, type Reason } from '../contract/refusal.ts';
import type { ImportRun, ImportRunInFull } from '../contract/run.ts';

const Position = z.tuple([Moment, Id]);

/** An import that has not been heard of for this long has lost its process, in milliseconds. */
const silence = 60_000;

/** Imports, newest first. */
export async function list({ database, actor, now }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const after = readCursor(cursor, Position);
  return transact(database, { path: 'none', actor: asEmployee(actor).id }, async (tx) => {
    const rows = await runRows(tx)
      .$if(after !== undefined, (query) => query.where(sql<boolean>`(r.started_at, r.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
      .orderBy('r.started_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, (row) => [row.started_at.toISOString(), row.id], (row) => shape(row, now()));
  });
}

/** One import with the lines it refused, in the caller's language. */
export async function show({ database, actor, language, now }: RequestContext, { importId }: { importId: string }): Promise<ImportRunInFull> {
  return transact(database, { path: 'none', actor: asEmployee(actor).id }, async (tx) => {
    const row = await loadRun(tx, importId);
    const refusals = await tx.db.selectFrom('imports.refusal').selectAll().where('run_id', '=', importId).orderBy('line').execute();
    return {
      ...shape(row, now()),
      refusals: refusals.map(({ line, field, reason, about }) => ({ line, field, reason, message: sayRefusal(language, { field, reason: reason as Reason, about }) })),
    };
  });
}

/** Asks a running import to end; one that has ended stays as it is. */
export async function cancel({ database, actor, now }: RequestContext, { importId }: { importId: string }): Promise<ImportRun> {
  return transact(database, { path: 'none', actor: asEmployee(actor).id }, async (tx) => {
    await tx.db.updateTable('imports.run').set({ is_cancelled: true }).where('id', '=', importId).where('state', '=', 'running').execute();
    return shape(await loadRun(tx, importId), now());
  });
}

async function loadRun(tx: Transaction, id: string) {
  const row = await runRows(tx).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}

function runRows({ db }: Transaction) {
  return db.selectFrom('imports.run as r').leftJoin('people.employee as starter', 'starter.id', 'r.started_by').selectAll('r').select('starter.name as starter');
}

function shape(row: Awaited<ReturnType<typeof loadRun>>, now: Date): ImportRun {
  const isLost = row.state === 'running' && now.getTime() - row.seen_at.getTime() > silence;
  const state = isLost ? 'broken-off' : (row.state as ImportRun['state']);
  return {
    id: row.id,
    name: row.name,
    startedBy: row.starter,
    startedAt: row.started_at.toISOString(),
    endedAt: (isLost ? row.seen_at : row.ended_at)?.toISOString() ?? null,
    state,
    size: row.size === null ? null : Number(row.size),
    bytes: Number(row.bytes),
    imported: row.imported,
    known: row.known,
    refused: row.refused,
    withoutAudio: row.without_audio,
    can: { cancel: state === 'running' && !row.is_cancelled },
  };
}
