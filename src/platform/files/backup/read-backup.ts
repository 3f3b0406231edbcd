import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract as extractTar } from 'tar-stream';
import type { z } from 'zod';
import { About, Manifest, nameOf, type BackupTable, type TableProof } from './backup-format.ts';
import { BackupRefused } from './backup-refused.ts';
import { unseal } from './seal.ts';

const zstandard = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const longestHeader = 4_096;

/** What is done with the tables of a backup while it is read. */
export interface BackupReader {
  /** Comes first. */
  about?(about: About): Promise<void>;
  /** Each table once, in the backup's order; `rows` must be read to its end. */
  table?(table: BackupTable, rows: AsyncIterable<Buffer>): Promise<void>;
}

/**
 * Reads a backup from beginning to end and compares every table with the manifest at its end.
 * @returns what it is and what it holds; only then may what was read be trusted.
 * @throws BackupRefused with one sentence: no backup, sealed, cut off, changed.
 */
export async function readBackup(file: string, passphrase: string | undefined, reader: BackupReader = {}): Promise<{ about: About; manifest: Manifest }> {
  try {
    return await read(file, passphrase, reader);
  } catch (error) {
    throw asRefusal(error);
  }
}

async function read(file: string, passphrase: string | undefined, reader: BackupReader) {
  const archive = extractTar();
  // A failure on the way destroys the archive with it, so it comes out of the iteration below.
  pipeline(plainBytes(file, passphrase), createZstdDecompress(), archive).catch(() => undefined);
  const parts = archive[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done || first.value.header.name !== 'about.json') throw new BackupRefused('The file is not a backup of Ohrensessel.');
  const aboutBytes = await buffer(first.value);
  const about = parse(About, aboutBytes);
  await reader.about?.(about);

  const proofs: TableProof[] = [];
  let next = await parts.next();
  for (const table of about.tables) {
    const folder = `tables/${nameOf(table)}/`;
    const proof: TableProof = { name: nameOf(table), rows: 0, bytes: 0, sha256: '' };
    const hash = createHash('sha256');
    const rows = async function* () {
      for (; !next.done && next.value.header.name.startsWith(folder); next = await parts.next()) {
        for await (const chunk of next.value as AsyncIterable<Buffer>) {
          hash.update(chunk);
          proof.bytes += chunk.length;
          for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) proof.rows += 1;
          yield chunk;
        }
      }
    };
    if (reader.table) await reader.table(table, rows());
    else for await (const _chunk of rows());
    proofs.push({ ...proof, sha256: hash.digest('hex') });
  }
  if (next.done || next.value.header.name !== 'manifest.json') throw new BackupRefused('The backup is cut off.');
  const manifest = parse(Manifest, await buffer(next.value as AsyncIterable<Buffer>));
  if (!(await parts.next()).done) throw new BackupRefused('The backup holds more than it says.');
  compare(manifest, createHash('sha256').update(aboutBytes).digest('hex'), proofs);
  return { about, manifest };
}

function compare(manifest: Manifest, about: string, proofs: readonly TableProof[]): void {
  if (manifest.about !== about || manifest.tables.length !== proofs.length) throw new BackupRefused('The backup was changed after it was written.');
  for (const [index, expected] of manifest.tables.entries()) {
    const found = proofs[index];
    const same = found && found.name === expected.name && found.rows === expected.rows && found.sha256 === expected.sha256;
    if (!same) throw new BackupRefused(`The backup was changed after it was written: ${expected.name} is not what the manifest says.`);
  }
}

/** The compressed archive, unsealed if it is sealed. */
async function* plainBytes(file: string, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file, { highWaterMark: 262_144 });
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let start = Buffer.alloc(0);
  const more = async () => {
    const chunk = await iterator.next();
    if (!chunk.done) start = Buffer.concat([start, chunk.value]);
    return !chunk.done;
  };
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield start;
    for (let chunk = await iterator.next(); !chunk.done; chunk = await iterator.next()) yield chunk.value;
  };
  while (start.length < zstandard.length && (await more()));
  if (start.subarray(0, zstandard.length).equals(zstandard)) return yield* rest();
  while (!start.includes(0x0a) && start.length < longestHeader && (await more()));
  const end = start.indexOf(0x0a);
  if (end === -1 || start[0] !== 0x7b) throw new BackupRefused('The file is not a backup of Ohrensessel.');
  if (passphrase === undefined) throw new BackupRefused('The backup is sealed: give its passphrase, with --sealed, --passphrase-file or OHRENSESSEL_PASSPHRASE.');
  const head = start.subarray(0, end).toString();
  start = start.subarray(end + 1);
  yield* unseal(head, rest(), passphrase);
}

function parse<T extends z.ZodType>(schema: T, bytes: Buffer): z.output<T> {
  const parsed = schema.safeParse(JSON.parse(bytes.toString()));
  if (!parsed.success) throw new BackupRefused(`This release cannot read the backup: ${parsed.error.issues[0]?.message ?? 'unknown form'}.`);
  return parsed.data;
}

/** Decompression and tar speak of bytes; people are told what that means. */
function asRefusal(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code?.startsWith('ZSTD') || code === 'ERR_BUFFER_TOO_LARGE' || /Unexpected end of data|Invalid tar header|unexpected end of file|Premature close/i.test(message ?? '')) {
    return new BackupRefused('The backup is cut off or was changed after it was written.', { cause: error });
  }
  return error instanceof SyntaxError ? new BackupRefused('The backup was changed after it was written.', { cause: error }) : error;
}
