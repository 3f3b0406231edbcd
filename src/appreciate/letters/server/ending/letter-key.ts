import { timingSafeEqual } from 'node:crypto';
import type { Vault } from '#platform/vault/vault.ts';

const prefix = 'ohl_';
const idLength = 16;

/**
 * The key that ends one reader's letter: their id and an HMAC of it. The same in all their letters, so that the link of an old one
 * still works; nothing of it is stored.
 */
export function letterKey(vault: Vault, employeeId: string): string {
  const id = Buffer.from(employeeId.replaceAll('-', ''), 'hex');
  return `${prefix}${Buffer.concat([id, sign(vault, employeeId)]).toString('base64url')}`;
}

/** Whose key it is; undefined if the house did not make it. */
export function readerOf(vault: Vault, key: string): string | undefined {
  const bytes = Buffer.from(key.slice(prefix.length), 'base64url');
  if (!key.startsWith(prefix) || bytes.length !== idLength + 32) return undefined;
  const hex = bytes.subarray(0, idLength).toString('hex');
  const employeeId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return timingSafeEqual(bytes.subarray(idLength), sign(vault, employeeId)) ? employeeId : undefined;
}

function sign(vault: Vault, employeeId: string): Buffer {
  return vault.hash('letters.end', employeeId);
}
