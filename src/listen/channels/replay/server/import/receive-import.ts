import type { FastifyInstance } from 'fastify';
import { readLines } from '#platform/files/read-lines.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readDialogues } from '../../formats/read-dialogues.ts';
import { lineLimit } from '../../formats/open-dialogue-file.ts';
import { importDialogues } from './import-dialogues.ts';
import { ImportIncomplete, linesNamed } from './import-incomplete.ts';

/** Lets bodies of lines through to the operation as they arrive, so that their size needs no limit. */
export function acceptLines(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
}

/** Stores the lines of a request. @throws ImportIncomplete when some of them could not be stored. */
export async function receiveImport(context: RequestContext, bytes: AsyncIterable<Uint8Array>) {
  const refused: Array<{ line: number; reason: string }> = [];
  const onRefusal = (line: number, reason: string) => {
    if (refused.length < linesNamed) refused.push({ line, reason });
  };
  const organisation = await context.database.kysely.selectFrom('people.organisation').select('language').executeTakeFirst();
  const language = organisation?.language === 'en' ? 'en' : 'de';
  const result = await importDialogues(context, readDialogues(readLines(bytes, lineLimit), language), { onRefusal });
  // Lines are found wrong when they are read or when they are looked up, and people correct them from the top.
  if (result.refused > 0) throw new ImportIncomplete(result, refused.sort((a, b) => a.line - b.line));
  return { imported: result.imported, known: result.known };
}
