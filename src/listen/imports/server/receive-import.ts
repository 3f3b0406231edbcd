import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { openingKeys } from '#listen/vcon/server/keys/key-store.ts';
import { importMediaTypes } from '../contract/operations.ts';
import { importProblems } from '../contract/problems.ts';
import { readDocument } from '../formats/read-document.ts';
import { readDialogues } from '../formats/read-dialogues.ts';
import { lineLimit } from '../formats/open-dialogue-file.ts';
import { readLines } from '#platform/files/read-lines.ts';
import { importDialogues, type Imported } from './import-dialogues.ts';
import { ImportIncomplete, linesNamed, type RefusedAt } from './import-incomplete.ts';
import { Patience } from './patience.ts';
import { RunRecord } from './run-record.ts';

/** Imports at the same time on one node; each takes some connections and some megabytes. */
const atOnce = 3;
let running = 0;

interface Input {
  query: { id?: string; name?: string; language?: 'de' | 'en' };
  body: AsyncIterable<Uint8Array>;
}

/** Lets bodies of lines and containers through to the operation as they arrive, so that their size needs no limit here. */
export function acceptImports(app: FastifyInstance): void {
  app.addContentTypeParser([...importMediaTypes], (_request, payload, done) => done(null, payload));
}

/**
 * Stores what arrives while it arrives.
 * @throws ImportIncomplete when some lines could not be stored; Problem `import-cancelled`, `import-broken-off`, `imports-busy`.
 */
export async function receiveImport(context: RequestContext, { query, body }: Input): Promise<Imported> {
  const caller = asEmployee(context.actor);
  if (running >= atOnce) throw new Problem(importProblems.busy);
  running += 1;
  try {
    await using run = await RunRecord.begin(context.database, context.now, {
      id: query.id ?? randomUUID(),
      name: query.name ?? null,
      startedBy: caller.id,
      size: sizeOf(context.headers['content-length']),
    });
    return await store(context, run, { query, body });
  } finally {
    running -= 1;
  }
}

async function store(context: RequestContext, run: RunRecord, { query, body }: Input): Promise<Imported> {
  const patience = new Patience(body, run.cancelled);
  const bytes = counted(patience, run);
  const reading = { language: query.language ?? (await houseLanguage(context)), keys: () => openingKeys(context) };
  const isLines = String(context.headers['content-type']).startsWith('application/x-ndjson');
  const dialogues = isLines ? readDialogues(readLines(bytes, lineLimit), reading) : readDocument(bytes, reading);
  const refused: RefusedAt[] = [];
  const onRefusal = (refusal: RefusedAt) => {
    run.refuse(refusal, linesNamed);
    if (refused.length < linesNamed) refused.push(refusal);
  };
  try {
    const result = await importDialogues(context, dialogues, { onRefusal, onProgress: (soFar) => run.progress(soFar) });
    run.progress(result);
    run.end(run.cancelled.aborted ? 'cancelled' : 'done');
    if (run.cancelled.aborted) throw new Problem(importProblems.cancelled);
    // Lines are found wrong when they are read or when they are looked up, and people correct them from the top.
    if (result.refused > 0) throw new ImportIncomplete(result, refused.sort((a, b) => a.line - b.line));
    return result;
  } catch (error) {
    if (patience.isExhausted) throw new Problem(importProblems.brokenOff);
    if (!(error instanceof Problem) && !patience.isBroken) run.end('failed');
    throw error;
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, run: RunRecord): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    run.read(chunk.length);
    yield chunk;
  }
}

async function houseLanguage({ database }: RequestContext): Promise<'de' | 'en'> {
  const organisation = await database.kysely.selectFrom('people.organisation').select('language').executeTakeFirst();
  return organisation?.language === 'en' ? 'en' : 'de';
}

function sizeOf(header: string | string[] | undefined): number | null {
  const size = Number(header);
  return header !== undefined && Number.isSafeInteger(size) ? size : null;
}
