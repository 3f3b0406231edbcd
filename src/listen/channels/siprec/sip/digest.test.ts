import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Digest } from './digest.ts';
import { SipHeaders } from './headers.ts';
import type { SipRequest } from './message.ts';

const now = Date.parse('2026-11-22T08:00:00Z');
const digest = new Digest('anlage', 'geheim');

const nonceOf = (asked: number) => /nonce="([^"]+)"/.exec(digest.challenge(asked)[0]?.[1] ?? '')?.[1] ?? '';

/** Answers the challenge of so much later, as RFC 3261 (22.4) prescribes it. */
function request({ algorithm = 'SHA-256', user = 'anlage', password = 'geheim', method = 'INVITE', asked = now, count = 1, nonce: given = '' } = {}): SipRequest {
  const nonce = given || nonceOf(asked);
  const hash = (text: string) => createHash(algorithm === 'MD5' ? 'md5' : 'sha256').update(text).digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const response = hash([hash(`${user}:ohrensessel:${password}`), nonce, nc, 'c', 'auth', hash(`INVITE:sip:a@b`)].join(':'));
  const value = `Digest username="${user}", realm="ohrensessel", nonce="${nonce}", uri="sip:a@b", algorithm=${algorithm}, qop=auth, nc=${nc}, cnonce="c", response="${response}"`;
  return { method, headers: new SipHeaders([['authorization', value]]) } as unknown as SipRequest;
}

test.each(['SHA-256', 'MD5'])('who knows the password is believed, once for each count, with %s', (algorithm) => {
  const nonce = nonceOf(now - 10);
  const believe = (count: number) => digest.disbelieve(request({ algorithm, nonce, count }), now);
  expect([1, 1, 2, 1].map(believe)).toEqual([undefined, 'replayed-password', undefined, 'replayed-password']);
  // Two calls of one moment have challenges of their own.
  expect(digest.disbelieve(request({ algorithm, asked: now - 10 }), now)).toBeUndefined();
});

test.each<[string, Parameters<typeof request>[0], string]>([
  ['another password', { password: 'falsch' }, 'wrong-password'],
  ['another user', { user: 'jemand' }, 'wrong-password'],
  ['another method than was signed', { method: 'BYE' }, 'wrong-password'],
  ['a challenge of long ago', { asked: now - 61_000 }, 'stale-password'],
  ['a challenge nobody made', { nonce: 'kx2a-00' }, 'stale-password'],
])('%s is not believed', (_what, change, why) => expect(digest.disbelieve(request(change), now)).toBe(why));

test('without credentials one is asked', () => {
  expect(digest.disbelieve({ method: 'INVITE', headers: new SipHeaders() } as unknown as SipRequest, now)).toBe('no-password');
});
