import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Database } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import type { Bench } from './figure.ts';
import { serve } from './live/child.ts';
import { hire, seat } from './live/people.ts';
import { markers, newMarker } from './live/marker.ts';
import { post } from './live/poster.ts';
import { openRooms } from './live/rooms.ts';
import { benchServer } from './live/postgres.ts';
import { percentile } from './percentile.ts';

const conversations = 50;
const guestsPerHost = 20;
const rounds = 12;
const turnsPerRound = 250;
const gapMilliseconds = 12;

/** One side of the comparison: how to say something in conversation `n`, and the sockets that should see it. */
interface Side {
  say(conversation: number, text: string): Promise<unknown>;
  sockets: WebSocket[][];
}

/**
 * A turn is posted; how long until each guest has seen it? Ours: account, consent, durable log, the gate per guest. Bare:
 * Fastify, the same durable insert, broadcast of the same bytes. Both in processes of their own, rounds in turn.
 */
export const bench: Bench = async (emit) => {
  await using server = await benchServer();
  const ours = await server.database('ours');
  const bare = await server.database('bare');
  for (const { owner } of [ours, bare]) await migrate(owner);
  await using oursServed = await serve('product', { DATABASE_URL: ours.url, LOG_LEVEL: 'error' }, 'health');
  await using bareServed = await serve({ file: 'bench/live/bare-server.ts' }, { DATABASE_URL: bare.url }, 'port-on-stdout');
  for (const guests of [1, 100, 1_000]) {
    const sides = { ours: await ourSide(ours.owner, oursServed.address, guests), baseline: await bareSide(bare.owner, bareServed.address, guests) };
    const samples = { ours: [] as number[], baseline: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const which of ['ours', 'baseline'] as const) samples[which].push(...(await measure(sides[which], round === 0)));
    }
    for (const [name, share] of [['p50', 0.5], ['p99', 0.99]] as const) {
      emit({ name: `turn → ${guests} guests ${name}`, unit: 'ms', n: samples.ours.length, ours: percentile(samples.ours, share), baseline: percentile(samples.baseline, share) });
    }
    for (const side of Object.values(sides)) for (const socket of side.sockets.flat()) socket.terminate();
  }
};

async function measure(side: Side, warmUp: boolean): Promise<number[]> {
  const samples: number[] = [];
  const waiting = new Map<string, { began: number; missing: number; done: () => void }>();
  const ends = new Set<string>();
  let unanswered = 0;
  const hear = (data: Buffer) => {
    const now = performance.now();
    const frame = data.toString();
    for (const [, reason = ''] of frame.matchAll(/"end":"([^"]*)"/g)) ends.add(reason);
    for (const [marker] of frame.matchAll(markers)) {
      const entry = waiting.get(marker);
      if (!entry) continue;
      samples.push(now - entry.began);
      entry.missing -= 1;
      if (entry.missing === 0) entry.done();
    }
  };
  const sockets = new Set(side.sockets.flat());
  for (const socket of sockets) socket.on('message', hear);
  const all: Promise<unknown>[] = [];
  for (let turn = 0; turn < turnsPerRound; turn += 1) {
    const conversation = turn % side.sockets.length;
    const marker = newMarker();
    const missing = side.sockets[conversation]?.length ?? 0;
    all.push(new Promise<void>((done) => waiting.set(marker, { began: performance.now(), missing, done })));
    unanswered += 1;
    all.push(side.say(conversation, `${marker} ${'Die Maschine steht seit gestern still und niemand weiß warum. '.repeat(3)}`).then(() => (unanswered -= 1)));
    await new Promise((resolve) => setTimeout(resolve, gapMilliseconds));
  }
  const deadline = AbortSignal.timeout(30_000);
  const lost = () => {
    const unseen = [...waiting.values()].filter(({ missing }) => missing > 0);
    const closed = [...sockets].filter((socket) => socket.readyState !== WebSocket.OPEN).length;
    return new Error(`a turn was lost: ${unanswered} not answered, ${unseen.length} not seen by all, ${closed} of ${sockets.size} sockets closed, watches ended with: ${[...ends].join(', ') || 'nothing'}`);
  };
  await Promise.race([Promise.all(all), new Promise((_, reject) => deadline.addEventListener('abort', () => reject(lost())))]);
  for (const socket of sockets) socket.off('message', hear);
  return warmUp ? [] : samples;
}

/** How the guests sit: at most twenty beside a host, who serves an equal share of the fifty conversations. */
function seating(guests: number) {
  const hosts = Math.ceil(guests / guestsPerHost);
  return { hosts, guestsEach: Math.min(guests, guestsPerHost), talksEach: conversations / hosts };
}

async function ourSide(owner: Database, address: string, guests: number): Promise<Side> {
  const { hosts, guestsEach, talksEach } = seating(guests);
  const talks: Array<{ id: string; key: string; sockets: WebSocket[] }> = [];
  for (const host of await hire(owner, 'agent', hosts)) {
    const people = await hire(owner, 'guest', guestsEach);
    const visits = await seat(owner, host, people);
    const served = [];
    for (let talk = 0; talk < talksEach; talk += 1) {
      const opened = await post(`${address}/api/v1/chat/conversations`, { language: 'de', text: 'Guten Tag.' }, { localAddress: `127.0.0.${2 + (talks.length % 20)}` });
      const { conversationId: id, customerKey: key } = opened.body as { conversationId: string; customerKey: string };
      await post(`${address}/api/v1/desk/conversations/${id}/take`, {}, { key: host.key });
      await post(`${address}/api/v1/chat/conversations/${id}/consents/listen`, { granted: true, means: 'page' }, { key, method: 'PUT' });
      served.push({ id, key });
    }
    const watch = (guest: { id: string }) => ({ watch: 'visit', as: 'w', params: { visitId: visits.get(guest.id) } });
    const sockets = await Promise.all(people.map((guest) => open(`${address}/api/v1/live`, ['ohrensessel', `bearer.${guest.key}`], watch(guest))));
    talks.push(...served.map((talk) => ({ ...talk, sockets })));
  }
  return {
    sockets: talks.map((talk) => talk.sockets),
    async say(conversation, text) {
      const talk = talks[conversation];
      const { status } = await post(`${address}/api/v1/chat/conversations/${talk?.id}/turns`, { text }, { key: talk?.key, headers: { 'idempotency-key': randomUUID() } });
      if (status !== 201) throw new Error(`a turn was refused: ${status}`);
    },
  };
}

async function bareSide(owner: Database, address: string, guests: number): Promise<Side> {
  const { hosts, guestsEach, talksEach } = seating(guests);
  const all: string[] = [];
  const sockets: WebSocket[][] = [];
  for (let host = 0; host < hosts; host += 1) {
    const rooms = await openRooms(owner, talksEach);
    all.push(...rooms);
    const present = await Promise.all(Array.from({ length: guestsEach }, () => open(`${address}/?rooms=${rooms.join(',')}`)));
    sockets.push(...rooms.map(() => present));
  }
  return {
    sockets,
    say: (conversation, text) => post(`${address}/rooms/${all[conversation]}/turns`, { text }, { headers: { 'idempotency-key': randomUUID() } }),
  };
}

/** Opens a socket; with a watch it waits for the first state, and watches again when it is told to, as browsers do. */
async function open(url: string, protocols: string[] = [], watch?: unknown): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), protocols);
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      if (!watch) return resolve();
      socket.on('message', function first(data: Buffer) {
        if (!data.toString().includes('"conversations"')) return;
        socket.off('message', first);
        resolve();
      });
      socket.on('message', (data: Buffer) => data.includes('"end":"read-again"') && socket.send(JSON.stringify(watch)));
      socket.send(JSON.stringify(watch));
    });
  });
  return socket;
}
