import { z } from 'zod';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HangingPlace, HungPraise } from '../../contract/hung-praise.ts';
import type { hungRows } from './hung-rows.ts';
import { shapeHung } from './shape-hung.ts';

/** A page of what hangs. */
export interface HungPage {
  items: Heard<HungPraise>[];
  next?: string | undefined;
}

/** Which page, where it is to hang, and who reads it. */
export interface HungPageAsked {
  scope: HangingPlace;
  language: 'de' | 'en';
  cursor?: string | undefined;
  limit: number;
}

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** One page of rows, newest first, as far as they may hang there. @throws Problem `invalid-input` for a cursor of something else. */
export async function readHungPage(rows: ReturnType<typeof hungRows>, { scope, language, cursor, limit }: HungPageAsked): Promise<HungPage> {
  const after = readCursor(cursor, Position);
  const [at, id] = after ?? [];
  const query = at === undefined || id === undefined ? rows : rows.where(({ eb, refTuple, tuple }) => eb(refTuple('t.said_at', 't.id'), '<', tuple(new Date(at), id)));
  const found = await query.orderBy('t.said_at', 'desc').orderBy('t.id', 'desc').limit(limit + 1).execute();
  const { items, next } = pageOf(found, limit, (row) => [row.said_at.toISOString(), row.id], (row) => shapeHung(row, scope, language));
  return { items: items.filter((item) => item !== undefined), next };
}
