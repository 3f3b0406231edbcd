import { sql } from 'kysely';
import { z } from 'zod';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { readCursor, writeCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { evidenceRows } from './evidence-rows.ts';
import { openable } from './openable.ts';
import { readQuestion, type Question } from './read-question.ts';
import { shapeEvidence } from './shape-evidence.ts';
import { matchBegins, matchEnds, stretchesOf } from './stretches.ts';
import { withBelow } from './with-below.ts';

/** What is looked for. */
export interface Search {
  query: string;
  kind?: string[];
  reason?: string[];
  unit?: string[];
  channel?: string[];
  from?: string;
  until?: string;
  mine: boolean;
  cursor?: string;
  limit: number;
}

interface Hit {
  impression_id: string;
  nearness: number;
  at: Date;
  id: string;
}

const Position = z.tuple([z.int(), z.iso.datetime(), z.string().regex(/^\d{1,19}$/)]);

/** Searches what was heard: nearest first, then newest; without words simply the newest. */
export async function find({ database, actor }: RequestContext, input: Search) {
  const reader = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => {
    const question = await readQuestion(tx, input.query);
    const hits = await look(tx, question, input, after);
    const shown = hits.slice(0, input.limit);
    const rows = await load(tx, shown, question);
    const open = await openable(tx, reader, rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const items = shown.flatMap(({ impression_id }) => {
      const row = byId.get(impression_id);
      if (!row) return [];
      const matches = {
        text: stretchesOf(row.text_german, row.text_english),
        consequence: stretchesOf(row.consequence_german, row.consequence_english),
        quote: stretchesOf(row.excerpt_german, row.excerpt_english),
      };
      return [{ ...shapeEvidence(row, reader, open), matches }];
    });
    const last = shown.at(-1);
    const next = hits.length > input.limit && last ? writeCursor([last.nearness, last.at.toISOString(), last.id]) : undefined;
    const read = (question?.places ?? []).filter(({ corrected }) => corrected).map(({ written, as }) => ({ word: written, as }));
    return { items, next, read };
  });
}

async function look(tx: Transaction, question: Question | undefined, input: Search, after: z.infer<typeof Position> | undefined): Promise<Hit[]> {
  const reasons = input.reason && (await withBelow(tx, 'conversations.reason', input.reason));
  const units = input.unit && (await withBelow(tx, 'people.unit', input.unit));
  const [nearness, at, id] = after ?? [null, null, null];
  const { rows } = await sql<Hit>`
    select impression_id, nearness, at, id from search.find(
      ${asked(question?.places.map(({ as }) => as))}, ${typed(question)}, ${together(question)},
      ${input.kind ?? null}::text[], ${reasons ?? null}::uuid[], ${units ?? null}::uuid[], ${input.channel ?? null}::text[],
      ${input.from ?? null}::timestamptz, ${input.until ?? null}::timestamptz, ${input.mine},
      ${nearness}::int, ${at}::timestamptz, ${id}::bigint, ${input.limit + 1})`.execute(tx.db);
  return rows;
}

/** The words searched for, one per place. */
function asked(places: readonly (readonly string[])[] | undefined) {
  return sql`search.question(${JSON.stringify(places ?? [])}::jsonb)`;
}

/** The words as they were typed, where others are searched beside them. */
function typed(question: Question | undefined) {
  const wider = question?.places.some(({ as }) => as.length > 1) ?? false;
  return sql`case when ${wider} then ${asked(question?.places.map(({ as }) => as.slice(0, 1)))} end`;
}

/** The words one after the other. */
function together(question: Question | undefined) {
  const sentence = question?.sentence ?? null;
  return sql`phraseto_tsquery('search.german', ${sentence}::text) || phraseto_tsquery('search.english', ${sentence}::text)`;
}

async function load(tx: Transaction, hits: readonly Hit[], question: Question | undefined) {
  const ids = hits.map(({ impression_id }) => impression_id);
  const words = asked(question?.places.map(({ as }) => as));
  const marked = (column: string, language: 'german' | 'english') =>
    question
      ? sql<string | null>`ts_headline(${sql.lit(`search.${language}`)}::regconfig,
          translate(${sql.ref(column)}, ${matchBegins + matchEnds}, ${'\uFFFD\uFFFD'}), ${words},
          ${`HighlightAll=true, StartSel=${matchBegins}, StopSel=${matchEnds}`})`
      : sql<string | null>`null::text`;
  return evidenceRows(tx)
    .where('i.id', '=', ({ fn, val }) => fn.any(val(ids)))
    .select([
      marked('i.text', 'german').as('text_german'),
      marked('i.text', 'english').as('text_english'),
      marked('i.consequence', 'german').as('consequence_german'),
      marked('i.consequence', 'english').as('consequence_english'),
      marked('q.excerpt', 'german').as('excerpt_german'),
      marked('q.excerpt', 'english').as('excerpt_english'),
    ])
    .execute();
}
