import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '#listen/vcon/server/keys/make-certificate.ts';
import { openReceiver, type Receiver } from '../testing/receiver.ts';
import { guardedAddress, Undeliverable } from './guarded-address.ts';
import { sendOnce } from './send-once.ts';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver[Symbol.asyncDispose]());

const send = (over: { url?: string; isPrivate?: boolean } = {}, options = {}) => sendOnce({ url: receiver.url, isPrivate: true, headers: {}, body: '{}', ...over }, options);
const trouble = (url: string, isPrivate: boolean, addresses: readonly string[] = []) =>
  guardedAddress(url, isPrivate, async () => addresses).then(() => null, (error: unknown) => (error instanceof Undeliverable ? error.trouble : Promise.reject(error)));

describe('where a message may go', () => {
  test.each([
    ['a public address', ['93.184.215.14'], null, null],
    ['a public one in IPv6', ['2606:2800:21f:cb07::1'], null, null],
    ['the own network', ['192.168.1.10'], 'private-address', null],
    ['the own network in IPv6', ['fd00::1'], 'private-address', null],
    ['this machine', ['127.0.0.1'], 'private-address', null],
    ['this machine in disguise', ['::ffff:127.0.0.1'], 'private-address', null],
    ['the address where clouds tell secrets', ['169.254.169.254'], 'private-address', 'private-address'],
    ['a link', ['fe80::1'], 'private-address', 'private-address'],
    ['everybody', ['255.255.255.255'], 'private-address', 'private-address'],
    ['nobody', ['0.0.0.0'], 'private-address', 'private-address'],
    ['a tunnel to somewhere', ['64:ff9b::a00:1'], 'private-address', 'private-address'],
    ['a public address and one of this machine', ['93.184.215.14', '127.0.0.1'], 'private-address', null],
    ['a public address and one that is never reached', ['93.184.215.14', '169.254.1.1'], 'private-address', 'private-address'],
    ['no address', [], 'unknown-host', 'unknown-host'],
  ] as const)('%s', async (_what, addresses, ifPublic, ifPrivate) => {
    expect(await trouble('https://example.org/hook', false, addresses)).toBe(ifPublic);
    expect(await trouble('https://example.org/hook', true, addresses)).toBe(ifPrivate);
  });

  test('plain HTTP reaches the own network only', async () => {
    expect(await trouble('http://example.org/hook', true, ['10.0.0.1'])).toBeNull();
    expect(await trouble('http://example.org/hook', true, ['93.184.215.14'])).toBe('insecure');
  });

  test('whatever host somebody writes, it is decided and never reached for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { maxLength: 4 }), fc.boolean(), async (url, addresses, isPrivate) => {
        expect([null, 'private-address', 'insecure', 'unknown-host']).toContain(await trouble(url, isPrivate, addresses));
      }),
    );
  });
});

describe('sending once', () => {
  test('goes to the address that was looked at, whatever the name means a moment later', async () => {
    const asked: string[] = [];
    const { port } = new URL(receiver.url);
    const resolve = async (host: string) => {
      asked.push(host);
      return ['127.0.0.1'];
    };
    expect(await send({ url: `http://name.invalid:${port}/hook` }, { resolve })).toMatchObject({ status: 204, trouble: null });
    expect(asked).toEqual(['name.invalid']);
    expect(receiver.received.at(-1)?.headers.host).toBe(`name.invalid:${port}`);
  });

  test('waits only so long, for a slow answer, for one that never comes and for a name that is never found', async () => {
    receiver.answer = (_request, response) => void setTimeout(() => response.writeHead(204).end(), 2_000);
    const began = performance.now();
    expect(await send({}, { patience: 200 })).toMatchObject({ status: null, trouble: 'timeout' });
    expect(await send({ url: 'http://slow.invalid/' }, { patience: 200, resolve: () => new Promise(() => undefined) })).toMatchObject({ trouble: 'timeout' });
    expect(performance.now() - began).toBeLessThan(1_500);
    receiver.answer = (_request, response) => void response.writeHead(204).end();
  });

  test('trusts no certificate that nobody vouches for', async () => {
    const made = await makeCertificate('Testhaus', 'localhost', new Date());
    const key = createPrivateKey({ key: made.privateKey, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
    await using server = createServer({ key, cert: new X509Certificate(made.certificate).toString() }, (_request, response) => response.end());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    expect(await send({ url: `https://localhost:${(server.address() as AddressInfo).port}/` })).toMatchObject({ status: null, trouble: 'certificate' });
  });
});
