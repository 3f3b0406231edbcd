import { z } from 'zod';
import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HangingPlace, HungPraise } from '../../contract/hung-praise.ts';
import type { Mood } from '../../contract/mood.ts';
import type { PraiseChannel } from '../../contract/praise-channel.ts';
import { shapeHung } from './shape-hung.ts';
import { thanksRows } from './thanks-rows.ts';
import { wordsOccur } from './words-occur.ts';

/** What is asked of what hangs. */
export interface HungQuestion {
  scope: HangingPlace;
  since?: string;
  unit?: string;
  product?: string;
  brand?: string;
  step?: string;
  mood?: Mood;
  channel?: PraiseChannel;
  q?: string;
}

/** A page of it. */
export interface HungPage {
  items: Heard<HungPraise>[];
  next?: string | undefined;
}

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** What hangs by the consents of this moment, newest first; for everybody who shows it, employees, screens and posters alike. */
export async function loadHung(database: Database, question: HungQuestion & { language: 'de' | 'en'; cursor?: string; limit: number }): Promise<HungPage> {
  const after = readCursor(question.cursor, Position);
  return transact(database, { path: 'praise', actor: null }, async (tx) => {
    let query = hungRows(tx, question);
    if (after) {
      const [at, id] = after;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('t.said_at', 't.id'), '<', tuple(new Date(at), id)));
    }
    const rows = await query.orderBy('t.said_at', 'desc').orderBy('t.id', 'desc').limit(question.limit + 1).execute();
    const { items, next } = pageOf(rows, question.limit, (row) => [row.said_at.toISOString(), row.id], (row) => shapeHung(row, question.scope, question.language));
    return { items: items.filter((item) => item !== undefined), next };
  });
}

/** The rows behind it, on path `praise`. */
export function hungRows(tx: Transaction, { scope, since, unit, product, brand, step, mood, channel, q }: HungQuestion) {
  let query = thanksRows(tx)
    .where('t.state', '=', 'standing')
    .where('t.removed_at', 'is', null)
    .where('t.waits', '=', false)
    .where(sql<boolean>`(t.quote or t.publish or t.noted_may is not null)`);
  if (scope === 'outside') query = query.where(({ or, eb }) => or([eb('t.publish', '=', true), eb('t.noted_may', '=', 'outside')]));
  if (since !== undefined) query = query.where('t.said_at', '>=', new Date(`${since}T00:00:00Z`));
  if (unit !== undefined) query = query.where('t.unit_id', '=', unit);
  if (product !== undefined) query = query.where('t.product_id', '=', product);
  if (brand !== undefined) query = query.where('t.brand_id', '=', brand);
  if (step !== undefined) query = query.where('step.id', '=', step);
  if (mood !== undefined) query = query.where('t.mood', '=', mood);
  if (channel !== undefined) query = query.where('t.channel', '=', channel);
  return q === undefined ? query : query.where(wordsOccur(q));
}
