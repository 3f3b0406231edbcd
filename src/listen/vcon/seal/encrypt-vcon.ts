import type { KeyObject } from 'node:crypto';
import { GeneralEncrypt } from 'jose';
import type { SignedVcon } from './sign-vcon.ts';

/** An encrypted vCon: general JSON serialisation of a JWE (RFC 7516, section 7.2.1). */
export interface EncryptedVcon {
  ciphertext: string;
  recipients: Array<{ header?: Record<string, unknown>; encrypted_key?: string }>;
}

/** Encrypts a signed vCon for everybody whose public key is given: A256CBC-HS512, its key wrapped with RSA-OAEP. */
export async function encryptVcon(signed: SignedVcon, uuid: string, recipients: readonly KeyObject[]): Promise<EncryptedVcon> {
  const encrypting = new GeneralEncrypt(new TextEncoder().encode(JSON.stringify(signed)));
  encrypting.setProtectedHeader({ enc: 'A256CBC-HS512' }).setSharedUnprotectedHeader({ cty: 'application/vcon', uuid });
  for (const recipient of recipients) encrypting.addRecipient(recipient).setUnprotectedHeader({ alg: 'RSA-OAEP' });
  return (await encrypting.encrypt()) as EncryptedVcon;
}
