import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '#src/contract.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { operationTable } from '#web/build/operation-table.ts';
import { apiClient, type ApiClient } from './api-client.ts';
import { ProblemError } from './problem-error.ts';

let house: TestHouse;
let host: SeededEmployee;
let guest: SeededEmployee;
let client: ApiClient;
let line: BadLine;

beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  host = await people.employee({ roles: ['agent'] });
  guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  line = await openBadLine(await house.listen(), guest.key);
  client = apiClient({ operations: operationTable(contract), origin: () => line.address, language: () => 'de' });
});
afterAll(async () => {
  await line[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});
beforeEach(() => {
  line.sent.length = 0;
  line.weather = [];
});

describe('a create', () => {
  test('whose reply got lost is repeated with the same key and makes one thing', async () => {
    line.weather = ['reply lost', 'reply lost'];
    const visit = await client.shadowing.sitDown({ hostId: host.id });
    const { items } = await client.shadowing.visits({});
    expect(items.map(({ id }) => id)).toEqual([visit.id]);
    const keys = line.sent.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
  });

  test('gets a fresh key each time it is meant anew', async () => {
    await client.shadowing.talkAside({ hostId: host.id, text: 'Eins' }).catch(() => undefined);
    await client.shadowing.talkAside({ hostId: host.id, text: 'Zwei' }).catch(() => undefined);
    expect(new Set(line.sent.map(({ key }) => key)).size).toBe(2);
  });

  test('keeps the key it was begun with, for instance before a reload', async () => {
    await client.shadowing.sitDown({ hostId: host.id }, { context: { idempotencyKey: 'from-before' } }).catch(() => undefined);
    expect(line.sent.map(({ key }) => key)).toEqual(['from-before']);
  });

  test('that is refused is not repeated, and says why and what to do in the reader’s language', async () => {
    const refusal = await client.shadowing.sitDown({ hostId: guest.id }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal).toMatchObject({ kind: 'own-chair', problem: { status: 422, title: 'Das ist Ihr eigener Platz' } });
    expect(line.sent).toHaveLength(1);
  });

  test('waits as long as the server asks for', async () => {
    line.weather = ['busy'];
    const begun = performance.now();
    await client.shadowing.sitDown({ hostId: host.id });
    // One second was asked for, and the pause strays by a quarter.
    expect(performance.now() - begun).toBeGreaterThan(740);
    expect(line.sent).toHaveLength(2);
  });

  test('gives up after four attempts and says that nobody answers', async () => {
    line.weather = ['reply lost', 'reply lost', 'reply lost', 'reply lost', 'reply lost'];
    const refusal = await client.shadowing.sitDown({ hostId: host.id }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'away', isPassing: true, problem: { title: 'Der Server ist gerade nicht erreichbar' } });
    expect(line.sent).toHaveLength(4);
  });
});

describe('what creates nothing', () => {
  test('is sent once, however it ends', async () => {
    line.weather = ['reply lost'];
    const visit = line.sent.length;
    await expect(client.shadowing.end({ visitId: host.id })).rejects.toMatchObject({ kind: 'away' });
    expect(line.sent).toHaveLength(visit + 1);
    expect(line.sent[0]?.key).toBeUndefined();
  });
});

test('a page of a proxy in between becomes a sentence of ours', async () => {
  line.weather = ['proxy page'];
  await expect(client.shadowing.visits({})).rejects.toMatchObject({ kind: 'unreadable', problem: { status: 502, remedy: expect.any(String) } });
});

type Weather = 'reply lost' | 'busy' | 'proxy page';

interface BadLine extends AsyncDisposable {
  address: string;
  /** What happens to the next requests, one after the other; afterwards the sky is clear. */
  weather: Weather[];
  sent: { method: string; key: string | undefined }[];
}

/** A line to the house on which replies get lost although the request arrived. */
async function openBadLine(target: string, bearer: string): Promise<BadLine> {
  const server = createServer((incoming, outgoing) => {
    const { method = '', headers } = incoming;
    bad.sent.push({ method, key: headers['idempotency-key'] as string | undefined });
    const weather = bad.weather.shift();
    if (weather === 'busy') return void outgoing.writeHead(429, { 'retry-after': '1' }).end();
    if (weather === 'proxy page') return void outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    pass(incoming, weather === 'reply lost' ? undefined : outgoing);
  });
  function pass(incoming: IncomingMessage, outgoing: ServerResponse | undefined): void {
    const { method, headers, url } = incoming;
    const onward = ask(target + url, { method, headers: { ...headers, authorization: `Bearer ${bearer}` } }, (reply) => {
      if (!outgoing) return void reply.resume().on('end', () => incoming.socket.destroy());
      outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(outgoing);
    });
    incoming.pipe(onward);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bad: BadLine = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather: [],
    sent: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return bad;
}
