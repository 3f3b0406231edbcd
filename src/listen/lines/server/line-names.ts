import type { Vault } from '#platform/vault/vault.ts';
import type { LineCustomer } from '../contract/deeds.ts';

/** Keyed hashes of how another system names things: enough to find them again, useless without the house's key. */
export function threadHash(vault: Vault, lineId: string, thread: string): Buffer {
  return vault.hash('lines.thread', lineId, thread);
}

export function messageHash(vault: Vault, lineId: string, message: string): Buffer {
  return vault.hash('lines.message', lineId, message);
}

/** A mail address or telephone number means the same person on every line, an account only on its own. */
export function identityHash(vault: Vault, lineId: string, { ref, by = 'account' }: LineCustomer): Buffer {
  if (by === 'account') return vault.hash('lines.identity', by, lineId, ref);
  return vault.hash('lines.identity', by, by === 'mail' ? ref.trim().toLowerCase() : ref.replaceAll(/[^\d+]/g, ''));
}
