import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { eventually } from '#src/testing/eventually.ts';
import { metadataOf } from './testing/metadata-of.ts';
import { RecordingClient } from './testing/recording-client.ts';
import { between, freePort, openSiprecScene, type SiprecScene } from './testing/siprec-scene.ts';

let house: SiprecScene;
beforeAll(async () => {
  house = await openSiprecScene({ user: 'anlage', password: 'geheim' });
});
afterAll(() => house[Symbol.asyncDispose]());

const metadata = async () => metadataOf(between(await house.people.employee({ roles: ['agent'] })), { session: randomUUID() });

describe('a telephone system', () => {
  test('that has to sign in does so with its password, and with no other', async () => {
    await using client = await RecordingClient.open(house.server);
    const challenge = await client.invite(await metadata());
    expect(challenge.status).toBe(401);
    const before = await house.counted('wrong-password');
    const wrong = await client.invite(await metadata(), { headers: [client.credentials(challenge, 'anlage', 'falsch')] });
    expect([wrong.status, await house.counted('wrong-password')]).toEqual([401, before + 1]);
    expect((await client.invite(await metadata(), { headers: [client.credentials(wrong, 'anlage', 'geheim')] })).status).toBe(200);
    await client.bye();
  });

  test('nobody knows gets no answer, over whatever it asks', async () => {
    const port = await freePort();
    await setUpLine(house.house, house.admin.key, { kind: 'siprec', settings: { sipPort: port, rtpFrom: 45_000, rtpTo: 45_010, trusted: ['192.0.2.0/24'], ownAddresses: ['*'] } });
    const before = await house.counted('untrusted-address');
    const client = await eventually(() => RecordingClient.open({ address: '127.0.0.1', port }, { protocol: 'tcp', labels: [] }));
    await client.closed();
    await using datagrams = await RecordingClient.open({ address: '127.0.0.1', port }, { labels: [] });
    datagrams.request('OPTIONS');
    await expect.poll(() => house.counted('untrusted-address')).toBe(before + 2);
    expect(datagrams.received).toEqual([]);
  });
});

describe('a line', () => {
  const check = async (settings: object) => {
    const all = { sipPort: house.server.port, rtpFrom: 46_000, rtpTo: 46_010, trusted: ['127.0.0.1'], ownAddresses: ['41*'], ...settings };
    return (await house.house.call('POST', '/lines/check', { kind: 'siprec', settings: all }, { as: house.admin.key })).body;
  };

  test('is tried without getting in its own way, and says in words what is wrong', async () => {
    expect(await check({})).toMatchObject({ works: true });
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect((await check({ sipPort: port })).trouble).toMatchObject({ de: `Auf Port ${port} hört schon ein anderes Programm. Bitte wählen Sie einen anderen.` });
    other.close();
    expect((await check({ listenAddress: '192.0.2.1' })).trouble.de).toContain('gehört nicht zu diesem Rechner');
    expect((await check({ listenAddress: '0.0.0.0' })).trouble.de).toContain('unter welcher Adresse');
    expect((await check({ rtpTo: 46_001 })).trouble.de).toContain('reichen für kein Gespräch');
    expect((await check({ sipPort: 46_005 })).trouble.de).toContain('zwischen den Ports für Ton');
  });

  test.each([{ trusted: ['anlage.example'] }, { trusted: [] }, { ownAddresses: [] }, { listenAddress: '10.0.0.0/8' }, { sipPort: 80 }])('with %o is not taken', async (wrong) => {
    expect(await check(wrong)).toMatchObject({ status: 422 });
  });

  test('that is changed says goodbye to its calls, and takes new ones', async () => {
    const { agent, guest, visitId } = await house.guestBesideAgent();
    await using client = await RecordingClient.open(house.server);
    const challenge = await client.invite(undefined);
    await client.invite(metadataOf(between(agent), { session: randomUUID() }), { headers: [client.credentials(challenge, 'anlage', 'geheim')] });
    const { conversation } = await house.besides(agent, guest, visitId);
    const { body } = await house.house.call('GET', '/lines', undefined, { as: house.admin.key });
    const line = body.items.find(({ id }: { id: string }) => id === house.lineId);
    await setUpLine(house.house, house.admin.key, { kind: 'siprec', id: house.lineId, name: 'Neue Anlage', settings: { ...line.settings, user: '' } });
    await client.asks('BYE');
    await expect.poll(() => house.stateOf({ agent, conversation })).toBe('wrap-up');
    await using next = await RecordingClient.open(house.server);
    await expect.poll(() => {
      next.request('OPTIONS');
      return next.received.length;
    }, { timeout: 8_000 }).toBeGreaterThan(0);
    expect((await next.invite(await metadata())).status).toBe(200);
    await next.bye();
  });
});
