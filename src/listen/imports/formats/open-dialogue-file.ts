import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isZipped, vconLimit } from '#listen/vcon/seal/open-vcon.ts';
import { readLines } from '#platform/files/read-lines.ts';
import { documentOf } from './read-document.ts';
import { readDialogues, type DialogueOrRefusal } from './read-dialogues.ts';
import type { Reading } from './reading.ts';

/** A line may be as large as a body of the API, in bytes. */
export const lineLimit = 1_048_576;

/**
 * The dialogues of a file, in its order: one per line (JSONL, NDJSON), or the whole file as one when it is a single JSON
 * document, such as a vCon, also zipped. `-` reads lines from standard input.
 */
export async function* openDialogueFile(path: string, reading: Reading): AsyncGenerator<DialogueOrRefusal> {
  const document = path === '-' ? undefined : await singleDocument(path);
  if (document) return yield await documentOf(document, reading);
  const bytes = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 262_144 });
  yield* readDialogues(readLines(bytes, lineLimit), reading);
}

/** The file's bytes if all of it is one JSON value, or zipped. */
export async function singleDocument(path: string): Promise<Buffer | undefined> {
  const { size } = await stat(path);
  if (size > vconLimit) return undefined;
  const bytes = await readFile(path);
  if (isZipped(bytes)) return bytes;
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return bytes;
  } catch {
    return undefined;
  }
}
