import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sign } from '../testing/start-stand-in.ts';
import { isFromTwilio } from './is-from-twilio.ts';

const token = 'a_token_of_the_stand-in';
const address = 'https://chair.example.org/channels/twilio/0f3c';
const place = { address, rest: '', target: '/channels/twilio/0f3c', host: 'chair.example.org', isSocket: false };
const none = new URLSearchParams();

describe('a report', () => {
  test('is signed as in the tests of Twilio’s own library', () => {
    const fields = new URLSearchParams({ CallSid: 'CA1234567890ABCDE', Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' });
    const theirs = { address: 'https://mycompany.com', rest: '/myapp.php?foo=1&bar=2', target: '/myapp.php?foo=1&bar=2', host: undefined, isSocket: false };
    expect(isFromTwilio(theirs, fields, '12345', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=')).toBe(true);
    // The same over an address with its port.
    expect(isFromTwilio(theirs, fields, '12345', 'kvajT1Ptam85bY51eRf/AJRuM3w=')).toBe(true);
    const repeated = new URLSearchParams([['Sid', 'CA123'], ['SidAccount', 'AC123'], ['Digits', '5678'], ['Digits', '1234'], ['Digits', '1234']]);
    expect(isFromTwilio(theirs, repeated, '12345', 'IK+Dwps556ElfBT0I3Rgjkr1wJU=')).toBe(true);
  });

  test('is believed behind a proxy that renames the host or takes the port, and with its query as it came', () => {
    const query = { ...place, rest: '?agent=a%40b.c', target: '/channels/twilio/0f3c?agent=a%40b.c' };
    const signature = sign(`${address}?agent=a%40b.c`, {}, token);
    expect(isFromTwilio({ ...query, host: '127.0.0.1:4400' }, none, token, signature)).toBe(true);
    expect(isFromTwilio({ ...query, rest: '?agent=a@b.c', target: '/x' }, none, token, signature)).toBe(false);
    expect(isFromTwilio(place, none, token, sign('https://chair.example.org:443/channels/twilio/0f3c', {}, token))).toBe(true);
    expect(isFromTwilio({ ...place, address: 'https://inner.example.org/channels/twilio/0f3c' }, none, token, sign(address, {}, token))).toBe(true);
  });

  test.each<[string, () => boolean]>([
    ['with another token', () => isFromTwilio(place, none, token, sign(address, {}, 'another'))],
    ['with a field more', () => isFromTwilio(place, new URLSearchParams({ Digits: '1' }), token, sign(address, {}, token))],
    ['with another value', () => isFromTwilio(place, new URLSearchParams({ Digits: '1' }), token, sign(address, { Digits: '2' }, token))],
    ['for another line', () => isFromTwilio(place, none, token, sign(`${address}0`, {}, token))],
    ['for a socket', () => isFromTwilio(place, none, token, sign(address.replace('https', 'wss'), {}, token))],
    ['in the clear, when the house speaks TLS', () => isFromTwilio(place, none, token, sign(address.replace('https', 'http'), {}, token))],
    ['without a signature', () => isFromTwilio(place, none, token, undefined)],
    ['with a signature cut short', () => isFromTwilio(place, none, token, sign(address, {}, token).slice(0, 20))],
    ['with two hundred fields more', () => isFromTwilio(place, new URLSearchParams(Array.from({ length: 201 }, (_, n): [string, string] => [`f${n}`, ''])), token, sign(address, {}, token))],
  ])('is not believed %s', (_what, believed) => expect(believed()).toBe(false));

  test('is never believed, and breaks nothing, whatever stands in it', () => {
    const odd = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
    fc.assert(
      fc.property(odd, odd, odd, fc.array(fc.tuple(odd, odd), { maxLength: 8 }), fc.boolean(), (host, rest, signature, fields, isSocket) => {
        expect(isFromTwilio({ ...place, host, rest, target: rest, isSocket }, new URLSearchParams(fields), token, signature)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a socket', () => {
  const socket = { ...place, rest: '/stream/abc', target: '/channels/twilio/0f3c/stream/abc', isSocket: true };
  const url = `${address.replace('https', 'wss')}/stream/abc`;
  test.each([url, `${url}/`, url.replace('.org/', '.org:443/'), url.replace('wss', 'https')])('is believed when %s was signed', (signed) => {
    expect(isFromTwilio(socket, none, token, sign(signed, {}, token))).toBe(true);
  });

  test('is not believed with the signature of another stream', () => {
    expect(isFromTwilio(socket, none, token, sign(`${url}d`, {}, token))).toBe(false);
  });
});
