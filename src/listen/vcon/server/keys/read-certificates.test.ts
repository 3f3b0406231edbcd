import { webcrypto, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Problem } from '#platform/http/problem.ts';
import { makeCertificate } from './make-certificate.ts';
import { readCertificates } from './read-certificates.ts';

const now = new Date();
const pem = (der: Buffer) => new X509Certificate(der).toString();
const refusal = (text: string, at = now) => {
  try {
    return readCertificates(text, at, 'recipient').length;
  } catch (error) {
    if (error instanceof Problem) return `${error.kind.name} ${String(error.field)}`;
    throw error;
  }
};

/** A certificate for a key of so many bits. */
async function ofBits(modulusLength: number): Promise<Buffer> {
  await import('reflect-metadata');
  const { X509CertificateGenerator } = await import('@peculiar/x509');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength };
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as never;
  return Buffer.from((await X509CertificateGenerator.createSelfSigned({ name: 'CN=kurz', keys, signingAlgorithm: algorithm }, webcrypto as never)).rawData);
}

/** The same certificate, its key of a kind nobody knows: the last number of `rsaEncryption` is another. */
function ofUnknownKind(certificate: Buffer): Buffer {
  const changed = Buffer.from(certificate);
  changed[changed.indexOf(Buffer.from('2a864886f70d010101', 'hex')) + 8] = 99;
  return changed;
}

describe('certificates', () => {
  test('are taken as long as they hold', async () => {
    const { certificate } = await makeCertificate('Testhaus', 'chair.example.org', now);
    expect(refusal(pem(certificate))).toBe(1);
    expect(refusal(pem(certificate), new Date(now.getTime() + 6 * 366 * 86_400_000))).toBe('unfit-certificate recipient');
    expect(refusal(pem(certificate) + pem((await makeCertificate('Testhaus', 'other.example.org', now)).certificate))).toBe('unfit-certificate recipient');
    expect(refusal('kein Zertifikat')).toBe('unfit-certificate recipient');
  });

  test('for keys nobody could use are refused in words, not only when something is encrypted for them', async () => {
    const { certificate } = await makeCertificate('Testhaus', 'chair.example.org', now);
    expect(refusal(pem(ofUnknownKind(certificate)))).toBe('unfit-certificate recipient');
    expect(refusal(pem(await ofBits(1_024)))).toBe('unfit-certificate recipient');
  });
});
