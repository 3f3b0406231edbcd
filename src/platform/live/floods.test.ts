import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let address: string;

beforeAll(async () => {
  house = await openTestHouse();
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

/** A customer with a conversation of their own. */
async function customer(): Promise<{ id: string; key: string }> {
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
  return { id: body.conversationId, key: body.customerKey };
}

/** A bare socket: what it received, and how it was closed. */
async function line(key: string) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live`, ['ohrensessel', `bearer.${key}`]);
  // oxlint-disable-next-line typescript/no-explicit-any
  const entries: any[] = [];
  socket.on('message', (bytes) => void entries.push(...JSON.parse(bytes.toString())));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { socket, entries, closed, [Symbol.dispose]: () => socket.terminate() };
}

const refused = async (what: string): Promise<number> => {
  const { payload } = await house.app.inject({ url: '/metrics' });
  return Number(new RegExp(`^ohrensessel_live_refused_total\\{what="${what}"\\} (\\d+)$`, 'm').exec(payload)?.[1] ?? 0);
};

const ping = '{"ping":true}';
const watching = (id: string, as: string) => JSON.stringify({ watch: 'chat', as, params: { conversationId: id, after: 0 } });

describe('whoever floods an open socket', () => {
  test('is refused by name and then cut off, while another customer’s words go on arriving', async () => {
    const calm = await customer();
    using hearing = await watch(address, calm.key, 'chat', { conversationId: calm.id, after: 0 });
    await hearing.item((item) => item.event?.text === 'Guten Tag.');
    const loud = await customer();
    using flood = await line(loud.key);
    for (let n = 0; n < 2_000; n += 1) flood.socket.send(ping);
    expect(await flood.closed).toBe(4429);
    const pongs = flood.entries.filter((entry) => entry.pong);
    const refusals = flood.entries.filter((entry) => entry.refused === 'too-many-requests');
    expect(pongs.length).toBeGreaterThanOrEqual(290);
    expect(pongs.length).toBeLessThan(1_000);
    expect(refusals.length).toBeGreaterThanOrEqual(100);
    expect(await refused('cut')).toBeGreaterThanOrEqual(1);
    expect(await refused('message')).toBeGreaterThanOrEqual(100);

    await house.call('POST', `/chat/conversations/${calm.id}/turns`, { text: 'Ich bin noch da.' }, { as: calm.key });
    await hearing.item((item) => item.event?.text === 'Ich bin noch da.');
    // Further sockets do not make them another sender.
    const further = await Promise.allSettled(Array.from({ length: 60 }, () => line(loud.key)));
    for (const each of further) if (each.status === 'fulfilled') each.value.socket.terminate();
    expect(further.flatMap((each) => (each.status === 'rejected' ? String(each.reason) : []))).toContain('Error: Unexpected server response: 429');
    expect(await refused('socket')).toBeGreaterThan(0);
  });

  test('gets at most a few of their watches opened at once, and each that is too much ends by name', async () => {
    const { id, key } = await customer();
    using flood = await line(key);
    for (let n = 0; n < 130; n += 1) {
      flood.socket.send(watching(id, `w${n}`));
      flood.socket.send(JSON.stringify({ unwatch: `w${n}` }));
    }
    await expect.poll(() => flood.entries.filter(({ end }) => end).length, { timeout: 10_000 }).toBe(130);
    const ends = flood.entries.flatMap(({ end }) => end ?? []);
    expect(new Set(ends)).toEqual(new Set(['unwatched', 'too-many-requests']));
    expect(flood.socket.readyState).toBe(flood.socket.OPEN);
  });

  test('is told that a message is too long to be read', async () => {
    const { key } = await customer();
    using long = await line(key);
    long.socket.send(JSON.stringify({ watch: 'chat', as: 'w', params: 'x'.repeat(17_000) }));
    expect(await long.closed).toBe(1009);
    expect(await refused('oversize')).toBe(1);
  });
});

describe('a name of a watch', () => {
  test('is free again once its end has arrived, which every watch has exactly once', async () => {
    const { id, key } = await customer();
    using tab = await line(key);
    tab.socket.send(watching(id, 'talk'));
    await expect.poll(() => tab.entries.length).toBeGreaterThan(0);
    tab.socket.send(JSON.stringify({ unwatch: 'talk' }));
    tab.socket.send(JSON.stringify({ unwatch: 'talk' }));
    tab.socket.send(watching('0199f0a0-0000-7000-8000-000000000001', 'talk'));
    await expect.poll(() => tab.entries.filter(({ end }) => end)).toEqual([{ as: 'talk', end: 'unwatched' }, { as: 'talk', end: 'not-found' }]);
    const end = tab.entries.findIndex((entry) => entry.end === 'unwatched');
    tab.socket.send(watching(id, 'talk'));
    await expect.poll(() => tab.entries.slice(end + 2).some(({ item }) => item?.event?.text === 'Guten Tag.')).toBe(true);
  });

  test('cannot be used by two watches, so that what is said under it belongs to one', async () => {
    const { id, key } = await customer();
    using tab = await line(key);
    tab.socket.send(watching(id, 'talk'));
    tab.socket.send(watching(id, 'talk'));
    expect(await tab.closed).toBe(4400);
  });
});
