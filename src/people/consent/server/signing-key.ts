import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Secrets } from '#platform/db/secrets.ts';

/** The instance's key for signing heads (Ed25519, RFC 8032). Made at first use. */
export async function signingKey(secrets: Secrets): Promise<{ privateKey: KeyObject; publicKey: Buffer }> {
  const stored = await secrets.get('consent-heads', () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
  const privateKey = createPrivateKey({ key: stored, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }) };
}
