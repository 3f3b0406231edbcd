import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { readLines } from '#platform/files/read-lines.ts';
import { readDialogues, type DialogueOrRefusal } from './read-dialogues.ts';

/** A line may be as large as a body of the API, in bytes. */
export const lineLimit = 1_048_576;

/** A file that is one JSON document over many lines, such as a vCon with its recording inside, in bytes. */
const documentLimit = 16_777_216;

/**
 * The dialogues of a file, in its order: one per line (JSONL, NDJSON), or the whole file as one when it is a single JSON
 * document. `-` reads lines from standard input.
 */
export async function* openDialogueFile(path: string, language: 'de' | 'en'): AsyncGenerator<DialogueOrRefusal> {
  const document = path === '-' ? undefined : await singleDocument(path);
  if (document !== undefined) return yield* readDialogues(only(document), language);
  const bytes = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 262_144 });
  yield* readDialogues(readLines(bytes, lineLimit), language);
}

/** The file's text if all of it is one JSON value; a second line of JSONL ends the attempt early. */
async function singleDocument(path: string): Promise<string | undefined> {
  const { size } = await stat(path);
  if (size > documentLimit) return undefined;
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}

async function* only(text: string) {
  yield { number: 1, text };
}
