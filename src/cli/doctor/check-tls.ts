import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Config } from '#platform/config/config.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const day = 86_400_000;
const renewBefore = 21;

/** The certificate, if the server speaks TLS itself; otherwise whether that is a good idea. */
export async function checkTls({ tls, host, trustProxy, baseUrl }: Config, now = Date.now()): Promise<Finding> {
  if (!tls) {
    const isHome = host === 'localhost' || host === '::1' || host.startsWith('127.');
    if (isHome || trustProxy !== false || baseUrl?.startsWith('https:')) return ok('TLS', isHome ? 'only this machine is listened to' : 'a proxy speaks it');
    return warn('TLS', `other machines reach ${host} without it`, 'Give TLS_CERT and TLS_KEY, or put a proxy before it and say TRUST_PROXY.');
  }
  try {
    const certificate = new X509Certificate(await readFile(tls.certificateFile));
    const key = createPrivateKey(await readFile(tls.keyFile));
    const days = Math.floor((Date.parse(certificate.validTo) - now) / day);
    if (!certificate.checkPrivateKey(key)) return fail('TLS', 'TLS_CERT and TLS_KEY do not belong together', 'Give the key the certificate was made for.');
    if (days < 0) return fail('TLS', `the certificate ended on ${certificate.validTo}`, 'Renew it and start again.');
    return days < renewBefore ? warn('TLS', `the certificate ends in ${days} days`, 'Renew it.') : ok('TLS', `the certificate holds for ${days} days`);
  } catch (error) {
    const { message } = error as Error;
    return fail('TLS', `certificate or key cannot be read (${message})`, 'Check TLS_CERT and TLS_KEY, and that this account may read them.');
  }
}
