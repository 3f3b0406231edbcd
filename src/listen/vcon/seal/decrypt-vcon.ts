import type { KeyObject } from 'node:crypto';
import { errors, generalDecrypt, type GeneralJWE } from 'jose';
import { z } from 'zod';
import { RefusedVcon } from '../read/refused-vcon.ts';

const Header = z.record(z.string(), z.unknown()).optional();
const Encrypted = z.object({
  protected: z.string().optional(),
  unprotected: Header,
  ciphertext: z.string(),
  iv: z.string(),
  tag: z.string(),
  aad: z.string().optional(),
  recipients: z.array(z.object({ header: Header, encrypted_key: z.string().optional() })).min(1).max(100).optional(),
  // The flattened form, which some write for a single recipient.
  header: Header,
  encrypted_key: z.string().optional(),
});

const accepted = { keyManagementAlgorithms: ['RSA-OAEP', 'RSA-OAEP-256'], contentEncryptionAlgorithms: ['A256CBC-HS512', 'A256GCM'] };

/** A JWE opened: what was inside, and the UUID written on it. */
export interface Opened {
  content: Uint8Array;
  uuid: string | undefined;
}

/**
 * Opens an encrypted vCon with whichever of the keys fits.
 * @throws RefusedVcon `notForUs`, `algorithm`, `invalid`.
 */
export async function decryptVcon(value: unknown, keys: readonly KeyObject[]): Promise<Opened> {
  const parsed = Encrypted.safeParse(value);
  if (!parsed.success) throw new RefusedVcon(parsed.error.issues[0]?.path.map(String).join('.') || 'ciphertext', 'invalid');
  const { header, encrypted_key, recipients = [{ header, encrypted_key }], unprotected, ...rest } = parsed.data;
  const jwe = { ...rest, unprotected, recipients } as GeneralJWE;
  let worst: RefusedVcon | undefined;
  for (const key of keys) {
    try {
      const { plaintext } = await generalDecrypt(jwe, key, accepted);
      return { content: plaintext, uuid: typeof unprotected?.['uuid'] === 'string' ? unprotected['uuid'] : undefined };
    } catch (error) {
      worst = refusalOf(error);
    }
  }
  throw worst ?? new RefusedVcon('recipients', 'notForUs');
}

function refusalOf(error: unknown): RefusedVcon {
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return new RefusedVcon('recipients', 'algorithm', error.message.slice(0, 60));
  if (error instanceof errors.JWEInvalid) return new RefusedVcon('ciphertext', 'invalid');
  return new RefusedVcon('recipients', 'notForUs');
}
