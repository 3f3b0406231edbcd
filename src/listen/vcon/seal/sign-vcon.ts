import { GeneralSign } from 'jose';
import type { VconKey } from './vcon-key.ts';

/** A signed vCon: general JSON serialisation of a JWS (RFC 7515, section 7.2.1). */
export interface SignedVcon {
  payload: string;
  signatures: Array<{ protected?: string; header?: Record<string, unknown>; signature: string }>;
}

/**
 * Signs a vCon with RS256. The algorithm is protected; certificates and UUID stand in the unprotected header, where the draft
 * wants them and where they can be read without verifying.
 */
export async function signVcon(vcon: { uuid: string }, key: VconKey): Promise<SignedVcon> {
  const payload = new TextEncoder().encode(JSON.stringify(vcon));
  const signing = new GeneralSign(payload);
  signing.addSignature(key.privateKey).setProtectedHeader({ alg: 'RS256' }).setUnprotectedHeader({ x5c: [...key.chain], uuid: vcon.uuid });
  return (await signing.sign()) as SignedVcon;
}
