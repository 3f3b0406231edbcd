import type { Vault } from '#platform/vault/vault.ts';
import type { Deed } from '../../contract/deeds.ts';

/** Reads a deed that {@link takeOn} stored. @throws Error when it was sealed under another key. */
export function unpackDeed(vault: Vault, sealed: Buffer): Deed {
  return JSON.parse(vault.unseal('lines.deed', sealed).toString(), (name, value: unknown) => {
    if (name === 'at' && typeof value === 'string') return new Date(value);
    if (name === 'content') return Buffer.from((value as { bytes: string }).bytes, 'base64');
    return value;
  }) as Deed;
}
