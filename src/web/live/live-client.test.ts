import { createServer, type Server } from 'node:http';
import { connect, createServer as createNetwork, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Actor } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import { LiveServer } from '#platform/live/live-server.ts';
import { liveTopic, type Sink } from '#platform/live/live-topic.ts';
import { LiveClient } from './live-client.ts';

const guest: Actor = { kind: 'employee', id: 'g', roles: new Set(['guest']), unitId: null, language: 'de' };
const visitId = '0199f0a0-0000-7000-8000-000000000001';

let server: Server;
let live: LiveServer;
let watching: { sink: Sink; open: boolean }[];
let onRefused: ReturnType<typeof vi.fn<() => void>>;
let around: { back: () => void; leave: () => void };
let client: LiveClient;
let refusal: Problem | undefined;
let admitted: Actor;

beforeEach(async () => {
  watching = [];
  refusal = undefined;
  admitted = guest;
  const port = await open();
  onRefused = vi.fn();
  around = { back: () => undefined, leave: () => undefined };
  client = new LiveClient({
    url: `ws://127.0.0.1:${port}/api/v1/live`,
    onRefused,
    surroundings: { onReturn: (listener) => (around.back = listener), onLeave: (listener) => (around.leave = listener) },
  });
});

afterEach(async () => {
  client[Symbol.dispose]();
  await shut();
});

/** Opens the house's own live server with one topic, at the port it had before if there was one. */
async function open(port = 0): Promise<number> {
  server = createServer();
  live = new LiveServer(pino({ level: 'silent' }));
  live.offer([
    liveTopic({
      name: 'visit',
      params: z.strictObject({ visitId: z.uuid() }),
      async watch(_actor, _params, sink) {
        if (refusal) throw refusal;
        const watch = { sink, open: true };
        watching.push(watch);
        sink.push(() => ({ type: 'conversations', conversations: [] }));
        return { [Symbol.dispose]: () => void (watch.open = false) };
      },
    }),
  ]);
  live.attach(server, async () => admitted);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function shut(): Promise<void> {
  await live.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function watch() {
  const told = { items: [] as { type: string }[], ends: [] as string[], lost: 0, resumed: 0 };
  const handle = client.watch('visit', { visitId }, {
    onItem: (item) => void told.items.push(item),
    onEnd: (reason) => void told.ends.push(reason),
    onLost: () => void (told.lost += 1),
    onResumed: () => void (told.resumed += 1),
  });
  return { told, handle };
}

const gone = (handle: string) => ({ type: 'gone', handle });

describe('the socket of a tab', () => {
  test('opens with the first watch, carries all of them and closes when nobody watches any more', async () => {
    expect(client.state).toBe('idle');
    const one = watch();
    const two = watch();
    await vi.waitFor(() => expect([one.told.items.length, two.told.items.length]).toEqual([1, 1]));
    expect(live.size).toBe(1);
    one.handle[Symbol.dispose]();
    await vi.waitFor(() => expect(watching.map(({ open: isOpen }) => isOpen)).toEqual([false, true]));
    watching[1]?.sink.push(() => gone('a'));
    await vi.waitFor(() => expect(two.told.items.at(-1)).toEqual(gone('a')));
    expect(one.told.items).toHaveLength(1);
    two.handle[Symbol.dispose]();
    await vi.waitFor(() => expect([live.size, client.state]).toEqual([0, 'idle']), 8_000);
  });

  test('hands over the items of one frame in order', async () => {
    const { told } = watch();
    await vi.waitFor(() => expect(told.items).toHaveLength(1));
    for (const handle of ['a', 'b', 'c']) watching[0]?.sink.push(() => gone(handle));
    await vi.waitFor(() => expect(told.items.slice(1)).toEqual([gone('a'), gone('b'), gone('c')]));
  });

  test('says why the server ended a watch, and does not begin it again', async () => {
    refusal = new Problem(problems.notFound);
    const { told } = watch();
    await vi.waitFor(() => expect(told.ends).toEqual(['not-found']));
    await pause(100);
    expect([told.items, told.lost]).toEqual([[], 0]);
  });

  test('begins a watch again that ended only because the database was away', async () => {
    const { told } = watch();
    await vi.waitFor(() => expect(told.items).toHaveLength(1));
    watching[0]?.sink.end('read-again');
    await vi.waitFor(() => expect(told.lost).toBe(1));
    await vi.waitFor(() => expect(told.items).toHaveLength(2), 3_000);
    expect(told.ends).toEqual([]);
  });
});

describe('a watch that is begun again', () => {
  test('hears nothing that was still under way to the one before, neither an item nor its end', async () => {
    const heard: string[] = [];
    // A server of the old kind, which goes on talking under a name whose watch it has ended.
    await using network = await openRelay((text) => heard.push(text));
    client[Symbol.dispose]();
    client = new LiveClient({ url: `ws://127.0.0.1:${network.port}/api/v1/live`, surroundings: { onReturn: () => undefined, onLeave: () => undefined } });
    const { told } = watch();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    const first = (JSON.parse(heard[0] ?? '{}') as { as: string }).as;
    network.say([{ as: first, item: { type: 'conversations', conversations: [] } }]);
    network.say([{ as: first, end: 'read-again' }]);
    await vi.waitFor(() => expect(heard).toHaveLength(2), 3_000);
    network.say([{ as: first, item: gone('stale') }, { as: first, end: 'ended' }]);
    const second = (JSON.parse(heard[1] ?? '{}') as { as: string }).as;
    network.say([{ as: second, item: { type: 'conversations', conversations: [] } }]);
    await vi.waitFor(() => expect(told.items).toHaveLength(2));
    expect([told.items, told.ends]).toEqual([[{ type: 'conversations', conversations: [] }, { type: 'conversations', conversations: [] }], []]);
  });

  test('is begun once, although its connection came back before its own pause was over', async () => {
    const { told } = watch();
    await vi.waitFor(() => expect(told.items).toHaveLength(1));
    watching[0]?.sink.end('read-again');
    await vi.waitFor(() => expect(told.lost).toBe(1));
    around.leave();
    around.back();
    await vi.waitFor(() => expect(told.items).toHaveLength(2));
    // Longer than its own pause would have been.
    await pause(1_100);
    expect([watching.length, told.items.length]).toEqual([2, 2]);
  });
});

describe('a lost connection', () => {
  test('is told at once, comes back by itself and begins every watch anew', async () => {
    const { told } = watch();
    await vi.waitFor(() => expect(told.items).toHaveLength(1));
    const { port } = server.address() as AddressInfo;
    await shut();
    await vi.waitFor(() => expect([client.state, told.lost]).toEqual(['away', 1]));
    await open(port);
    await vi.waitFor(() => expect([client.state, told.resumed, told.items.length]).toEqual(['open', 1, 2]), 5_000);
  });

  test('does not wait when the network is known to be back', async () => {
    const { told } = watch();
    await vi.waitFor(() => expect(told.items).toHaveLength(1));
    around.leave();
    expect([client.state, told.lost]).toEqual(['away', 1]);
    around.back();
    const begun = performance.now();
    await vi.waitFor(() => expect(client.state).toBe('open'), { interval: 5 });
    // The shortest pause of the back-off is a quarter of a second.
    expect(performance.now() - begun).toBeLessThan(240);
  });

  test('is noticed although nobody closed it', async () => {
    await using network = await openNetwork();
    client[Symbol.dispose]();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    try {
      client = new LiveClient({ url: `ws://127.0.0.1:${network.port}/api/v1/live`, surroundings: { onReturn: () => undefined, onLeave: () => undefined } });
      const { told } = watch();
      await vi.waitFor(() => expect(told.items).toHaveLength(1));
      network.die();
      expect([client.state, told.lost]).toEqual(['open', 0]);
      // The next question, at most twenty seconds from now, finds no answer within six.
      vi.advanceTimersByTime(26_000);
      expect([client.state, told.lost]).toEqual(['away', 1]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not suspected while the server answers', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { told } = watch();
      await vi.waitFor(() => expect(told.items).toHaveLength(1));
      vi.advanceTimersByTime(20_000);
      await pause(100);
      expect([client.state, told.lost]).toEqual(['open', 0]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('an ended session', () => {
  test('is reported, and the socket stays away until somebody watches with a new one', async () => {
    const { told } = watch();
    await vi.waitFor(() => expect(told.items).toHaveLength(1));
    live.cut(() => true, 'signed out');
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce());
    await pause(700);
    expect([live.size, client.state]).toEqual([0, 'away']);
  });

  test('is suspected when the server refuses the socket again and again', async () => {
    admitted = { kind: 'stranger' };
    watch();
    await vi.waitFor(() => expect(onRefused).toHaveBeenCalledOnce(), 6_000);
  });
});

/** A server that says what a test tells it to, and hears the watches that are begun. */
async function openRelay(hear: (text: string) => void): Promise<{ port: number; say(entries: unknown[]): void } & AsyncDisposable> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'ohrensessel' });
  await new Promise<void>((resolve) => sockets.once('listening', resolve));
  sockets.on('connection', (socket) => socket.on('message', (bytes) => hear(bytes.toString())));
  return {
    port: (sockets.address() as AddressInfo).port,
    say(entries) {
      for (const socket of sockets.clients) socket.send(JSON.stringify(entries));
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}

/** A network between browser and server that can die without a word. */
async function openNetwork(): Promise<{ port: number; die(): void } & AsyncDisposable> {
  const { port: target } = server.address() as AddressInfo;
  const ends: Socket[] = [];
  const network = createNetwork((near) => {
    const far = connect(target, '127.0.0.1');
    ends.push(near, far);
    for (const end of [near, far]) end.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  return {
    port: (network.address() as AddressInfo).port,
    die: () => ends.forEach((end) => end.unpipe().pause()),
    async [Symbol.asyncDispose]() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => network.close(resolve));
    },
  };
}
