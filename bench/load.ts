import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { migrate } from '../src/platform/db/migrate.ts';
import type { Bench } from './figure.ts';
import { serve } from './live/child.ts';
import { hire, seat, type BenchPerson } from './live/people.ts';
import { markers, newMarker } from './live/marker.ts';
import { post } from './live/poster.ts';
import { benchServer } from './live/postgres.ts';
import { percentile } from './percentile.ts';

const agents = 200;
const customersPerAgent = 10;
const guests = 300;
const seconds = Number(process.env['LOAD_SECONDS'] ?? 600);
/** Seconds between two turns of one side of a conversation, on average. */
const customerPace = 45;
const agentPace = 50;

interface Talk {
  id: string;
  key: string;
  agent: BenchPerson;
}

/**
 * A working day on one node in fast motion: two hundred agents serve ten customers each, three hundred guests listen, everybody
 * writes at human pace. Every turn must reach the other side's screen and every guest's, once.
 */
export const bench: Bench = async (emit) => {
  await using server = await benchServer();
  const { url, owner } = await server.database('load');
  await migrate(owner);
  await using served = await serve('product', { DATABASE_URL: url, LOG_LEVEL: 'error' }, 'health');
  const address = `${served.address}/api/v1`;
  const seen = new Screens();
  const talks = await settle(address, owner, seen);
  process.stderr.write(`${talks.length} conversations, ${seen.sockets} sockets; ${seconds} s begin\n`);

  const memory: number[] = [];
  const until = Date.now() + seconds * 1_000;
  const sampler = setInterval(() => memory.push(residentMegabytes(served.process.pid ?? 0)), 5_000);
  const writing = talks.flatMap((talk) => [
    writes(until, customerPace, (text) => say(`${address}/chat/conversations/${talk.id}/turns`, talk.key, text, seen, talk.id, 'customer')),
    writes(until, agentPace, (text) => say(`${address}/desk/conversations/${talk.id}/turns`, talk.agent.key, text, seen, talk.id, 'agent')),
  ]);
  await Promise.all(writing);
  await pause(3_000);
  clearInterval(sampler);

  for (const screen of ['guest', 'agent', 'customer'] as const) {
    const samples = seen.latencies[screen];
    for (const [name, share] of [['p50', 0.5], ['p99', 0.99]] as const) {
      emit({ name: `turn → ${screen}'s screen ${name}`, unit: 'ms', n: samples.length, ours: percentile(samples, share), baseline: null });
    }
  }
  const third = Math.floor(memory.length / 3);
  emit({ name: 'memory, last third of the time', unit: 'MB', n: memory.length, ours: percentile(memory.slice(-third), 0.5), baseline: null });
  emit({ name: 'memory, second third of the time', unit: 'MB', n: memory.length, ours: percentile(memory.slice(third, 2 * third), 0.5), baseline: null });
  emit({ name: 'turns confirmed', unit: 'turns', n: seen.said, ours: seen.said, baseline: null });
  emit({ name: 'turns refused', unit: 'turns', n: seen.said, ours: seen.refused, baseline: null });
  emit({ name: 'turns that did not reach a screen they belong on', unit: 'deliveries', n: seen.expected, ours: seen.missing(), baseline: null });
  emit({ name: 'turns that reached a screen twice', unit: 'deliveries', n: seen.expected, ours: seen.doubled, baseline: null });
};

/** What arrived on everybody's screen, and how long it took. */
class Screens {
  readonly latencies = { guest: [] as number[], agent: [] as number[], customer: [] as number[] };
  /** Screens each conversation's turns belong on, by side that reads. */
  readonly audience = new Map<string, { guests: number }>();
  readonly #waiting = new Map<string, { began: number; left: Map<string, number> }>();
  sockets = 0;
  said = 0;
  refused = 0;
  expected = 0;
  doubled = 0;

  expect(marker: string, talkId: string, by: 'customer' | 'agent'): void {
    const left = new Map([['guest', this.audience.get(talkId)?.guests ?? 0], [by === 'customer' ? 'agent' : 'customer', 1]]);
    this.#waiting.set(marker, { began: performance.now(), left });
  }

  confirm(): void {
    this.said += 1;
  }

  forget(marker: string): void {
    this.#waiting.delete(marker);
    this.refused += 1;
  }

  saw(screen: 'guest' | 'agent' | 'customer', frame: string): void {
    const now = performance.now();
    for (const [marker] of frame.matchAll(markers)) {
      const entry = this.#waiting.get(marker);
      const left = entry?.left.get(screen);
      if (!entry || left === undefined) continue;
      if (left === 0) this.doubled += 1;
      else {
        entry.left.set(screen, left - 1);
        this.expected += 1;
        this.latencies[screen].push(now - entry.began);
      }
    }
  }

  /** Deliveries that never came, told apart by screen and by how long before the end they were posted. */
  missing(): number {
    let missing = 0;
    for (const [marker, { began, left }] of this.#waiting) {
      for (const [screen, count] of left) {
        missing += count;
        if (count > 0) process.stderr.write(`${marker} is missing on ${count} ${screen} screens, posted ${Math.round(performance.now() - began)} ms before the end\n`);
      }
    }
    return missing;
  }
}

async function settle(address: string, owner: Parameters<typeof hire>[0], seen: Screens): Promise<Talk[]> {
  const hosts = await hire(owner, 'agent', agents);
  const visitors = await hire(owner, 'guest', guests);
  const seats = new Map<string, BenchPerson[]>();
  visitors.forEach((visitor, index) => {
    const host = hosts[index % hosts.length];
    if (host) seats.set(host.id, [...(seats.get(host.id) ?? []), visitor]);
  });
  const talks: Talk[] = [];
  const queue = hosts.map((host, index) => ({ host, index }));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { host, index } = next;
      const beside = seats.get(host.id) ?? [];
      const visits = await seat(owner, host, beside);
      await open(address, host.key, { watch: 'desk', as: 'w', params: {} }, (frame) => seen.saw('agent', frame), seen);
      for (let n = 0; n < customersPerAgent; n += 1) {
        const localAddress = `127.0.0.${2 + ((index * customersPerAgent + n) % 250)}`;
        const opened = await post(`${address}/chat/conversations`, { language: 'de', text: 'Guten Tag.' }, { localAddress });
        const { conversationId: id, customerKey: key } = opened.body as { conversationId: string; customerKey: string };
        await post(`${address}/desk/conversations/${id}/take`, {}, { key: host.key });
        if (beside.length > 0) await post(`${address}/chat/conversations/${id}/consents/listen`, { granted: true, means: 'page' }, { key, method: 'PUT' });
        await open(address, key, { watch: 'chat', as: 'w', params: { conversationId: id, after: 0 } }, (frame) => seen.saw('customer', frame), seen);
        seen.audience.set(id, { guests: beside.length });
        talks.push({ id, key, agent: host });
      }
      for (const guest of beside) {
        await open(address, guest.key, { watch: 'visit', as: 'w', params: { visitId: visits.get(guest.id) } }, (frame) => seen.saw('guest', frame), seen);
      }
    }
  };
  await Promise.all(Array.from({ length: 12 }, worker));
  return talks;
}

/** Writes at a human's irregular pace until the time is over. */
async function writes(until: number, pace: number, write: (text: string) => Promise<void>): Promise<void> {
  await pause(Math.random() * pace * 1_000);
  while (Date.now() < until) {
    await write(`${newMarker()} Das Teil ist angekommen, aber der Deckel schließt nicht richtig.`);
    await pause(pace * 1_000 * (0.4 + Math.random() * 1.2));
  }
}

async function say(url: string, key: string, text: string, seen: Screens, talkId: string, by: 'customer' | 'agent'): Promise<void> {
  const marker = text.slice(0, text.indexOf(' '));
  seen.expect(marker, talkId, by);
  const { status } = await post(url, { text }, { key, headers: { 'idempotency-key': randomUUID() } });
  if (status === 201) seen.confirm();
  else seen.forget(marker);
}

/** A browser tab that watches one thing and, as a browser does, watches again when it is told to. */
async function open(address: string, key: string, watch: object, hear: (frame: string) => void, seen: Screens): Promise<void> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/live`, ['ohrensessel', `bearer.${key}`]);
  seen.sockets += 1;
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      socket.send(JSON.stringify(watch));
      resolve();
    });
  });
  socket.on('message', (data: Buffer) => {
    const frame = data.toString();
    hear(frame);
    if (frame.includes('"end":"read-again"')) socket.send(JSON.stringify(watch));
  });
}

function residentMegabytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  return (pages * 4_096) / 1_048_576;
}
