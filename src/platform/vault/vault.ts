import { createHmac, hkdfSync } from 'node:crypto';
import type { Secrets } from '../db/secrets.ts';
import { seal, unseal } from './seal.ts';

/**
 * Seals what must be read again but not from a copy of the database: passwords of other systems, addresses of customers.
 * Every purpose has a key of its own, derived from the house's key (HKDF, RFC 5869).
 */
export class Vault {
  readonly #houseKey: Buffer;
  readonly #keys = new Map<string, Buffer>();

  constructor(houseKey: Buffer) {
    this.#houseKey = houseKey;
  }

  /** Encrypts for a purpose such as `lines.secrets`. */
  seal(purpose: string, content: string | Uint8Array): Buffer {
    return seal(content, this.#key(purpose));
  }

  /** @throws Error when it was sealed for another purpose, under another house key, or changed since. */
  unseal(purpose: string, sealed: Buffer): Buffer {
    return unseal(sealed, this.#key(purpose));
  }

  /** Keyed hash (HMAC-SHA-256) of some parts: recognises them without telling them. */
  hash(purpose: string, ...parts: readonly string[]): Buffer {
    const hmac = createHmac('sha256', this.#key(purpose));
    // Lengths first, so that no two lists of parts read alike.
    for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
    return hmac.digest();
  }

  /** Whether things in the database were sealed under this key; the first house to ask leaves its mark. */
  async isOwnDatabase(secrets: Secrets): Promise<boolean> {
    const mark = this.hash('vault.mark', 'house');
    return (await secrets.get('vault.mark', () => mark)).equals(mark);
  }

  #key(purpose: string): Buffer {
    const key = this.#keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.#houseKey, '', purpose, 32));
    this.#keys.set(purpose, key);
    return key;
  }
}
