import { unzipped, vconLimit } from '#listen/vcon/seal/open-vcon.ts';
import { en } from '../contract/reasons/messages.en.ts';
import { dialogueOf, type DialogueOrRefusal } from './read-dialogues.ts';
import type { Reading } from './reading.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The dialogue of a whole that is one JSON document, as it is or zipped. One that is too large is not held in memory. */
export async function* readDocument(source: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<DialogueOrRefusal> {
  const bytes = await allOf(source);
  yield bytes ? await documentOf(bytes, reading) : tooLarge;
}

/** The same for bytes that are there already. */
export async function documentOf(bytes: Buffer, reading: Reading): Promise<DialogueOrRefusal> {
  let plain: Buffer;
  try {
    plain = unzipped(bytes);
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : { line: 1, field: en.whole, reason: 'notZip', about: '' };
  }
  const text = decoded(plain);
  return text === undefined ? { line: 1, field: en.whole, reason: 'notUtf8', about: '' } : dialogueOf(1, text, reading);
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const tooLarge: DialogueOrRefusal = { line: 1, field: en.whole, reason: 'largerThan', about: String(vconLimit) };

async function allOf(source: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    // Read to its end all the same, so that whoever sends it is answered.
    if (size <= vconLimit) chunks.push(chunk);
  }
  return size <= vconLimit ? Buffer.concat(chunks) : undefined;
}
