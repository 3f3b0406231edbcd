import { createHash, randomBytes } from 'node:crypto';

/** A random key and what is kept of it. */
export interface OneWayKey {
  /** Shown once to whom it is for. */
  key: string;
  /** SHA-256 of the key: enough to recognise it. A key of 256 random bits needs no slow hash. */
  hash: Buffer;
}

/** Makes a key of 256 random bits with a prefix that says what it is for. */
export function makeKey(prefix: string): OneWayKey {
  const key = prefix + randomBytes(32).toString('base64url');
  return { key, hash: hashKey(key) };
}

/** What is kept of a key. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
