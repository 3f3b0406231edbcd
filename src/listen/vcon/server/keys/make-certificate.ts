import { webcrypto } from 'node:crypto';

const bits = 3_072;
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: bits };
const years = 5;

/** A key pair and the certificate it signed itself, both in DER. */
export interface MadeKey {
  privateKey: Buffer;
  certificate: Buffer;
}

/**
 * Makes a key for signing and for being encrypted for, and a certificate that says which house it belongs to. Whoever trusts it
 * compares its fingerprint once, as nobody else vouches for it.
 * @param house host name people type.
 */
export async function makeCertificate(organisation: string, house: string, now: Date): Promise<MadeKey> {
  // Only here: the package brings a good deal along that no start should wait for.
  await import('reflect-metadata');
  const { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, SubjectAlternativeNameExtension, X509CertificateGenerator } = await import('@peculiar/x509');
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [house] }, { O: [organisation] }, { OU: ['Ohrensessel'] }],
      // Clocks elsewhere may be slow, and the first message often comes at once.
      notBefore: new Date(now.getTime() - 86_400_000),
      notAfter: until,
      // Node's own types know newer usages of keys than the package's.
      keys: keys as Parameters<typeof X509CertificateGenerator.createSelfSigned>[0]['keys'],
      signingAlgorithm: algorithm,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
        new SubjectAlternativeNameExtension([{ type: 'dns', value: house }]),
      ],
    },
    webcrypto as Parameters<typeof X509CertificateGenerator.createSelfSigned>[1],
  );
  return { privateKey: Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)), certificate: Buffer.from(certificate.rawData) };
}
