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
export async function find({ database, actor }: Pick<RequestContext, 'database' | 'actor'>, input: Search) {
  const reader = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => {
    const question = await readQuestion(tx, input.query);
    const rows = await load(tx, question, input, after);
    const shown = rows.slice(0, input.limit);
    const open = await openable(tx, reader, shown);
    const items = shown.map((row) => {
      const matches = {
        text: stretchesOf(row.text_german, row.text_english),
        consequence: stretchesOf(row.consequence_german, row.consequence_english),
        quote: stretchesOf(row.excerpt_german, row.excerpt_english),
      };
      return { ...shapeEvidence(row, reader, open), matches };
    });
    const last = shown.at(-1);
    const next = rows.length > input.limit && last ? writeCursor([last.nearness, last.hit_at.toISOString(), last.hit_id]) : undefined;
    const read = (question?.places ?? []).filter(({ corrected }) => corrected).map(({ written, as }) => ({ word: written, as }));
    return { items, next, read };
  });
}

/** What the index finds, one more than is shown, with what may be read of it. Row-level security is asked a second time here. */
async function load(tx: Transaction, question: Question | undefined, input: Search, after: z.infer<typeof Position> | undefined) {
  const reasons = input.reason && (await withBelow(tx, 'conversations.reason', input.reason));
  const units = input.unit && (await withBelow(tx, 'people.unit', input.unit));
  const [nearness, at, id] = after ?? [null, null, null];
  const wider = question?.places.some(({ as }) => as.length > 1);
  const hits = sql<Hit>`search.find(
    ${asked(question)}::jsonb, ${wider ? typed(question) : null}::jsonb, ${question?.sentence ?? null}::text,
    ${input.kind ?? null}::text[], ${reasons ?? null}::uuid[], ${units ?? null}::uuid[], ${input.channel ?? null}::text[],
    ${input.from ?? null}::timestamptz, ${input.until ?? null}::timestamptz, ${input.mine},
    ${nearness}::int, ${at}::timestamptz, ${id}::bigint, ${input.limit + 1})`;
  // A query of its own, so that the question is read once and not for every text.
  const words = sql`(select search.question(${asked(question)}::jsonb))`;
  const marked = (column: string, language: 'german' | 'english') =>
    question
      ? sql<string | null>`ts_headline(${sql.lit(`search.${language}`)}::regconfig,
          translate(${sql.ref(column)}, ${matchBegins + matchEnds}, ${'\uFFFD\uFFFD'}), ${words},
          ${`HighlightAll=true, StartSel=${matchBegins}, StopSel=${matchEnds}`})`
      : sql<string | null>`null::text`;
  return evidenceRows(tx)
    .innerJoin(hits.as<'hit'>('hit'), 'hit.impression_id', 'i.id')
    .select(['hit.nearness', 'hit.at as hit_at', 'hit.id as hit_id'])
    .select([
      marked('i.text', 'german').as('text_german'),
      marked('i.text', 'english').as('text_english'),
      marked('i.consequence', 'german').as('consequence_german'),
      marked('i.consequence', 'english').as('consequence_english'),
      marked('q.excerpt', 'german').as('excerpt_german'),
      marked('q.excerpt', 'english').as('excerpt_english'),
    ])
    .orderBy('hit.nearness', 'desc')
    .orderBy('hit.at', 'desc')
    .orderBy('hit.id', 'desc')
    .execute();
}

/** The words searched for, per place. */
function asked(question: Question | undefined): string {
  return JSON.stringify(question?.places.map(({ as }) => as) ?? []);
}

/** The words themselves, where others are searched beside them. */
function typed(question: Question | undefined): string {
  return JSON.stringify(question?.places.map(({ as }) => as.slice(0, 1)) ?? []);
}
