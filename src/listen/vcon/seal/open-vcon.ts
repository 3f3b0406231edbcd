import type { KeyObject } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { RefusedVcon } from '../read/refused-vcon.ts';
import { decryptVcon } from './decrypt-vcon.ts';
import { verifyVcon, type Signer } from './verify-vcon.ts';

/** Signed within encrypted is what the draft asks for; one more of each is nobody's habit. */
const deepest = 3;
/** Bytes an unpacked vCon may have. */
export const vconLimit = 16_777_216;
/** Levels of lists and objects within each other. */
const levels = 64;

/** An unsigned vCon, and who had signed it. */
export interface OpenedVcon {
  value: unknown;
  signer: Signer | undefined;
}

/** Whether a JSON value means to be a vCon, in any of its three forms. */
export function looksLikeVcon(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return 'vcon' in value || ('parties' in value && 'dialog' in value) || 'payload' in value || 'ciphertext' in value;
}

/** Finds the private keys that may open a vCon; asked only when one is encrypted. */
export type OpeningKeys = () => Promise<readonly KeyObject[]>;

/**
 * Takes a vCon out of its wrappings: decrypts it if it is encrypted, verifies it if it is signed, unzips it if it is zipped.
 * @throws RefusedVcon saying which wrapping does not hold; a UUID on the outside must be the one inside.
 */
export async function openVcon(value: unknown, keys: OpeningKeys): Promise<OpenedVcon> {
  let inside = value;
  let signer: Signer | undefined;
  const named: Array<[field: string, uuid: string]> = [];
  for (let depth = 0; isWrapped(inside); depth += 1) {
    if (depth === deepest) throw new RefusedVcon('the whole', 'nested');
    const isEncrypted = 'ciphertext' in inside;
    const { content, uuid, signer: by } = isEncrypted ? { ...(await decryptVcon(inside, await keys())), signer: undefined } : await verifyVcon(inside);
    if (uuid !== undefined) named.push([isEncrypted ? 'unprotected.uuid' : 'signatures.0.header.uuid', uuid]);
    signer = by ?? signer;
    inside = parse(content, isEncrypted ? 'ciphertext' : 'payload');
  }
  assertShallow(inside);
  const own = inside && typeof inside === 'object' ? (inside as { uuid?: unknown }).uuid : undefined;
  for (const [field, uuid] of named) {
    if (String(own).toLowerCase() !== uuid.toLowerCase()) throw new RefusedVcon(field, 'otherUuid');
  }
  return { value: inside, signer };
}

function isWrapped(value: unknown): value is object {
  return value !== null && typeof value === 'object' && ('payload' in value || 'ciphertext' in value) && !('parties' in value);
}

/** JSON, which may have been zipped before it was wrapped (`application/vcon+gzip`). */
function parse(content: Uint8Array, field: string): unknown {
  try {
    return JSON.parse(unzipped(Buffer.from(content)).toString('utf8'));
  } catch {
    throw new RefusedVcon(field, 'notJson');
  }
}

/** Whether bytes begin as gzip does (RFC 1952). */
export function isZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Bytes as they were before zipping, at most {@link vconLimit}. @throws RangeError when there is more. */
export function unzipped(bytes: Buffer): Buffer {
  return isZipped(bytes) ? gunzipSync(bytes, { maxOutputLength: vconLimit }) : bytes;
}

/** What is nested beyond any use could exhaust whoever walks through it. */
function assertShallow(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) throw new RefusedVcon('the whole', 'nested');
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
}
