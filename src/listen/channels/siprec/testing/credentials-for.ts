import { createHash } from 'node:crypto';
import type { SipResponse } from '../sip/message.ts';

/** The header that answers a challenge (RFC 3261, 22.4). */
export function credentialsFor(challenge: SipResponse, { user, password, uri }: { user: string; password: string; uri: string }): string {
  const field = (name: string) => new RegExp(`${name}="?([^",]+)`).exec(challenge.headers.get('www-authenticate') ?? '')?.[1] ?? '';
  const [realm, nonce, algorithm] = [field('realm'), field('nonce'), field('algorithm')];
  const hash = (text: string) => createHash(algorithm === 'MD5' ? 'md5' : 'sha256').update(text).digest('hex');
  const response = hash([hash(`${user}:${realm}:${password}`), nonce, '00000001', 'abc', 'auth', hash(`INVITE:${uri}`)].join(':'));
  return `Authorization: Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="abc", response="${response}"`;
}
