import { X509Certificate } from 'node:crypto';
import { Problem } from '#platform/http/problem.ts';
import { vconProblems } from '../../contract/problems.ts';

const most = 10;
/** Shorter RSA keys may neither sign nor be encrypted for (RFC 7518, sections 3.3 and 4.3). */
export const fewestBits = 2_048;

/**
 * Certificates out of PEM, each followed by the one it follows from.
 * @param field of the request, for the refusal.
 * @throws Problem `unfit-certificate`: none, not for an RSA key of at least {@link fewestBits}, out of date, or not a chain.
 */
export function readCertificates(pem: string, now: Date, field = 'certificates'): X509Certificate[] {
  const unfit = (cause?: unknown) => new Problem(vconProblems.unfitCertificate, { field, cause });
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0 || blocks.length > most) throw unfit();
  let chain: X509Certificate[];
  try {
    chain = blocks.map((block) => new X509Certificate(block));
  } catch (cause) {
    throw unfit(cause);
  }
  const [own] = chain;
  if (!own || !isLongEnough(own) || own.validToDate < now || own.validFromDate > now) throw unfit();
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer && !(certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey))) throw unfit();
  }
  return chain;
}

function isLongEnough(certificate: X509Certificate): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= fewestBits;
  } catch {
    // The key is read only now, and may be of a kind nobody here knows.
    return false;
  }
}
