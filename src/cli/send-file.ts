import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { singleDocument } from '#listen/imports/formats/open-dialogue-file.ts';
import type { Imported, ImportWatch } from '#listen/imports/server/import-dialogues.ts';
import type { RefusedAt } from '#listen/imports/server/import-incomplete.ts';
import { isZipped } from '#listen/vcon/seal/open-vcon.ts';
import { apiPrefix } from '#platform/http/operations-route.ts';
import { Refusal, refusalOf } from '#platform/http/refusal.ts';

/** How often the other machine is asked how far it is, in milliseconds. */
const lookEvery = 1_000;

/** Where a file is sent, and how its dialogues are to be read. */
export interface Destination {
  address: string;
  token: string;
  language: 'de' | 'en';
  signal: AbortSignal;
}

/**
 * Sends a file as it is to the API of another machine, which opens what is encrypted for it and stores it while it arrives. When
 * it is broken off, what was stored until then is counted.
 */
export async function sendFile({ address, token, language, signal }: Destination, file: string, watch: ImportWatch): Promise<Imported> {
  const id = randomUUID();
  const imports = `${address.replace(/\/+$/, '')}${apiPrefix}/imports`;
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
  let soFar: Imported = { imported: 0, known: 0, refused: 0, withoutAudio: 0 };
  const look = async () => {
    const response = await fetch(`${imports}/${id}`, { headers, signal: AbortSignal.timeout(5_000) });
    if (!response.ok) return;
    soFar = (await response.json()) as Imported;
    watch.onProgress?.(soFar);
  };
  const looking = setInterval(() => void look().catch(() => undefined), lookEvery);
  try {
    const document = file === '-' ? undefined : await singleDocument(file);
    const type = document ? (isZipped(document) ? 'application/vcon+gzip' : 'application/vcon') : 'application/x-ndjson';
    const body = document ?? Readable.toWeb(file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 262_144 }));
    const query = new URLSearchParams({ id, language, ...(file !== '-' && { name: basename(file) }) });
    const sending = { method: 'POST', headers: { ...headers, 'content-type': type }, body, duplex: 'half', signal };
    const response = await fetch(`${imports}?${query}`, sending as RequestInit);
    if (response.ok) return (await response.json()) as Imported;
    return partlyStored(await refusalOf(response), watch);
  } catch (error) {
    if (!signal.aborted) throw error;
    await look().catch(() => undefined);
    return soFar;
  } finally {
    clearInterval(looking);
  }
}

/** The counts of an import of which some lines were not stored; anything else that went wrong is thrown. */
function partlyStored(refusal: Refusal, watch: ImportWatch): Imported {
  if (refusal.kind !== 'import-incomplete') throw refusal;
  const { refusals, imported, known, refused, withoutAudio } = refusal.problem as unknown as Imported & { refusals: RefusedAt[] };
  for (const each of refusals) watch.onRefusal?.(each);
  return { imported, known, refused, withoutAudio };
}
