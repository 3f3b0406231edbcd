import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { BackupRefused } from './backup-refused.ts';

/**
 * Sealing with a passphrase: one line of JSON, then pieces of at most 64 KiB, each with AES-256-GCM under a key that scrypt
 * (RFC 7914) makes of the passphrase and a random salt. The nonce counts the pieces and marks the last one (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár), so that pieces cannot be exchanged, left out or cut off.
 */
const Header = z.object({
  format: z.literal('ohrensessel-sealed'),
  version: z.literal(1),
  salt: z.string(),
  // Bounds, so that a forged header cannot eat all memory.
  cost: z.number().int().min(2 ** 14).max(2 ** 20),
});

const piece = 65_536;
const tag = 16;
/** 128 MiB and about half a second of a processor for every guess. */
const usualCost = 2 ** 17;
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

function keyOf(passphrase: string, salt: Buffer, N: number): Promise<Buffer> {
  return derive(passphrase.normalize('NFC'), salt, 32, { N, r: 8, p: 1, maxmem: 2 ** 31 - 1 });
}

function nonce(count: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(count, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Seals a stream of bytes. @param cost of the key, a power of two (`N` of scrypt). */
export async function* seal(source: AsyncIterable<Uint8Array>, passphrase: string, cost = usualCost): AsyncGenerator<Buffer> {
  const salt = randomBytes(32);
  const header = Buffer.from(`${JSON.stringify({ format: 'ohrensessel-sealed', version: 1, salt: salt.toString('base64'), cost })}\n`);
  const key = await keyOf(passphrase, salt, cost);
  yield header;
  let count = 0;
  for await (const { bytes, last } of pieces(source, piece)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(count, last)).setAAD(header);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    count += 1;
  }
}

/**
 * Opens what {@link seal} sealed. `head` is the beginning of the file up to and without the first line feed.
 * @throws BackupRefused when the passphrase is wrong or a byte was changed; nothing of the broken piece is passed on.
 */
export async function* unseal(head: string, source: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const header = Header.safeParse(parseJson(head));
  if (!header.success) throw new BackupRefused('The file is not a backup of Ohrensessel.');
  const key = await keyOf(passphrase, Buffer.from(header.data.salt, 'base64'), header.data.cost);
  const about = Buffer.from(`${head}\n`);
  let count = 0;
  for await (const { bytes, last } of pieces(source, piece + tag)) {
    if (bytes.length < tag) throw new BackupRefused('The backup is cut off.');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(count, last)).setAAD(about).setAuthTag(bytes.subarray(-tag));
    try {
      yield Buffer.concat([decipher.update(bytes.subarray(0, -tag)), decipher.final()]);
    } catch {
      throw new BackupRefused(count === 0 ? 'The passphrase does not open this backup.' : 'The backup was changed or cut off after it was written.');
    }
    count += 1;
  }
}

/** Cuts a stream into pieces of `size` bytes and says which one is the last; that one may be shorter, and is empty for an empty stream. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    // The last full piece is held back, as it may turn out to be the last one.
    for (; held.length - at > size; at += size) yield { bytes: held.subarray(at, at + size), last: false };
    held = held.subarray(at);
  }
  yield { bytes: held, last: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
