import { X509Certificate } from 'node:crypto';
import { errors, flattenedVerify } from 'jose';
import { z } from 'zod';
import { RefusedVcon } from '../read/refused-vcon.ts';

const Header = z.record(z.string(), z.unknown()).optional();
const Signed = z.object({
  payload: z.string(),
  signatures: z.array(z.object({ protected: z.string().optional(), header: Header, signature: z.string() })).min(1).max(20),
});

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const longestChain = 10;

/** Who signed a vCon, by the certificate it came with. Whether that one is trusted is for people to say. */
export interface Signer {
  /** Subject of the certificate, in one line. */
  subject: string;
  /** SHA-256 of the certificate, as people compare it. */
  fingerprint: string;
}

/** A verified JWS: what was signed, the UUID written on it, and by whom. */
export interface Verified {
  content: Uint8Array;
  uuid: string | undefined;
  signer: Signer;
}

/**
 * Verifies every signature of a signed vCon against the certificate that came with it, and that the certificates follow from
 * each other. No certificate is fetched from anywhere.
 * @throws RefusedVcon `notSigned`, `noCertificate`, `badCertificate`, `chainBroken`, `algorithm`, `signatureBroken`.
 */
export async function verifyVcon(value: unknown): Promise<Verified> {
  const parsed = Signed.safeParse(value);
  if (!parsed.success) throw new RefusedVcon('signatures', 'notSigned');
  const { payload, signatures } = parsed.data;
  let first: Verified | undefined;
  for (const [index, signature] of signatures.entries()) {
    const verified = await verifyOne(payload, signature, `signatures.${index}`);
    first ??= verified;
  }
  if (!first) throw new RefusedVcon('signatures', 'notSigned');
  return first;
}

async function verifyOne(payload: string, { header = {}, signature, protected: sealed = '' }: z.output<typeof Signed>['signatures'][number], field: string): Promise<Verified> {
  const inside = protectedHeader(sealed, field);
  const certificates = chainOf({ ...header, ...inside }, field);
  const [own] = certificates;
  if (!own) throw new RefusedVcon(`${field}.header.x5c`, 'noCertificate');
  // Some writers repeat protected fields outside, which the standard forbids; the protected ones count.
  const outside = Object.fromEntries(Object.entries(header).filter(([name]) => !(name in inside)));
  try {
    const verified = await flattenedVerify({ payload, signature, protected: sealed, ...(Object.keys(outside).length > 0 && { header: outside }) }, own.publicKey, { algorithms });
    const uuid = outside['uuid'] ?? inside['uuid'];
    return {
      content: verified.payload,
      uuid: typeof uuid === 'string' ? uuid : undefined,
      signer: { subject: own.subject.replaceAll('\n', ', '), fingerprint: own.fingerprint256 },
    };
  } catch (error) {
    if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) throw new RefusedVcon(`${field}.protected`, 'algorithm', String(inside['alg'] ?? header['alg'] ?? ''));
    throw new RefusedVcon(`${field}.signature`, 'signatureBroken');
  }
}

function protectedHeader(sealed: string, field: string): Record<string, unknown> {
  if (sealed === '') return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(sealed, 'base64url').toString('utf8')));
  } catch {
    throw new RefusedVcon(`${field}.protected`, 'invalid');
  }
}

function chainOf(header: Record<string, unknown>, field: string): X509Certificate[] {
  const named = z.array(z.string()).min(1).max(longestChain).safeParse(header['x5c']);
  if (!named.success) throw new RefusedVcon(`${field}.header.x5c`, 'x5u' in header ? 'certificateElsewhere' : 'noCertificate');
  const chain = named.data.map((certificate) => {
    try {
      return new X509Certificate(Buffer.from(certificate, 'base64'));
    } catch {
      throw new RefusedVcon(`${field}.header.x5c`, 'badCertificate');
    }
  });
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer && !(certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey))) throw new RefusedVcon(`${field}.header.x5c`, 'chainBroken');
  }
  return chain;
}
