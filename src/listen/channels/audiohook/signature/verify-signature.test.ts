import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { signedHeaders, type Signing } from '../testing/audiohook-client.ts';
import { verifySignature } from './verify-signature.ts';

const address = 'https://chair.example.org/channels/audiohook/1?a=b';
const key = { id: 'api-key-of-genesys', secret: randomBytes(32) };
const now = 1_800_000_000;
const signing: Signing = { apiKey: key.id, secret: key.secret, organizationId: '0b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3', created: now };

function verify(change: Partial<Signing> = {}, request: { target?: string; authorities?: string[]; now?: number } = {}) {
  const headers = signedHeaders(address, { ...signing, ...change });
  const target = request.target ?? '/channels/audiohook/1?a=b';
  return verifySignature({ target, authorities: request.authorities ?? ['chair.example.org'], headers }, key, request.now ?? now);
}

describe('a request of a telephone system', () => {
  test('is believed with a fresh signature over everything that matters', () => {
    expect(verify({ nonce: 'n'.repeat(24) })).toEqual({ nonce: 'n'.repeat(24) });
  });

  test('is believed behind a proxy that renames the host, when the signed one is our own address', () => {
    expect(verify({}, { authorities: ['127.0.0.1:4400', 'chair.example.org'] })).toHaveProperty('nonce');
  });

  test.each<[string, unknown]>([
    ['without a signature', verify({ tamper: (headers) => delete headers['signature'] })],
    ['without what was signed', verify({ tamper: (headers) => delete headers['signature-input'] })],
  ])('is not believed %s', (_what, result) => expect(result).toBe('unsigned'));

  test.each<[string, unknown, string]>([
    ['signed with another secret', verify({ secret: randomBytes(32) }), 'wrong-signature'],
    ['signed for another path', verify({}, { target: '/channels/audiohook/2?a=b' }), 'wrong-signature'],
    ['signed for another host', verify({}, { authorities: ['other.example.org'] }), 'wrong-signature'],
    ['whose organisation was changed', verify({ tamper: (headers) => (headers['audiohook-organization-id'] = crypto.randomUUID()) }), 'wrong-signature'],
    ['whose session was changed', verify({ tamper: (headers) => (headers['audiohook-session-id'] = crypto.randomUUID()) }), 'wrong-signature'],
    ['that lacks a signed header', verify({ tamper: (headers) => delete headers['audiohook-correlation-id'] }), 'wrong-signature'],
    ['of somebody else’s key', verify({ apiKey: 'another-key' }), 'unknown-key'],
    ['whose key header says otherwise', verify({ tamper: (headers) => (headers['x-api-key'] = 'another-key') }), 'unknown-key'],
    ['that leaves the session unsigned', verify({ tamper: (headers) => (headers['signature-input'] = String(headers['signature-input']).replace(' "audiohook-session-id"', '')) }), 'uncovered'],
    ['in another algorithm', verify({ tamper: (headers) => (headers['signature-input'] = String(headers['signature-input']).replace('hmac-sha256', 'rsa-v1_5-sha256')) }), 'wrong-algorithm'],
    ['with a nonce anybody could guess', verify({ nonce: 'a'.repeat(21) }), 'short-nonce'],
    ['cut in the middle', verify({ tamper: (headers) => (headers['signature-input'] = String(headers['signature-input']).slice(0, 60)) }), 'malformed-signature'],
    ['whose signature is no Base64', verify({ tamper: (headers) => (headers['signature'] = 'sig1="text"') }), 'malformed-signature'],
  ])('is not believed %s', (_what, result, disbelief) => expect(result).toBe(disbelief));

  test('is believed for ten seconds, with three for clocks that differ', () => {
    expect(verify({}, { now: now + 13 })).toHaveProperty('nonce');
    expect(verify({}, { now: now + 14 })).toBe('expired');
    expect(verify({ expires: now + 1 }, { now: now + 4 })).toHaveProperty('nonce');
    expect(verify({ expires: now + 1 }, { now: now + 5 })).toBe('expired');
    expect(verify({}, { now: now - 3 })).toHaveProperty('nonce');
    expect(verify({}, { now: now - 4 })).toBe('from-the-future');
  });

  test('is never believed, and breaks nothing, whatever stands in its headers', () => {
    const odd = fc.oneof(anyText({ maxLength: 80 }), fc.constantFrom('sig1=()', 'sig1=("@authority");created=1', 'sig1=:AAAA:', 'sig1=1;a=b', 'sig1=("a";sf "b")', ',', '=', 'sig1'));
    fc.assert(
      fc.property(odd, odd, fc.dictionary(fc.constantFrom('x-api-key', 'audiohook-session-id', 'host'), odd), (input, signature, others) => {
        const result = verifySignature({ target: '/', authorities: ['chair.example.org'], headers: { ...others, 'signature-input': input, signature } }, key, now);
        expect(typeof result).toBe('string');
      }),
      { numRuns: 3_000 },
    );
  });
});
