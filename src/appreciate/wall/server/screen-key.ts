import { createHash, randomBytes } from 'node:crypto';

/** How every key of a screen begins, so that a leaked one is recognised. */
export const screenPrefix = 'ohw_';

/** A fresh key of 256 random bits and what is kept of it. */
export function newScreenKey(): { key: string; hash: Buffer } {
  const key = screenPrefix + randomBytes(32).toString('base64url');
  return { key, hash: hashScreenKey(key) };
}

/** SHA-256 of a key: enough to recognise one of so many bits. */
export function hashScreenKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
