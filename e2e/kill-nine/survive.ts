import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { hire, seat, type BenchPerson } from '../../bench/live/people.ts';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { findRunning } from '../../src/platform/db/embedded/find-running.ts';

const customers = 8;

/** What the clients were told is safe, and what they tried. */
export interface Outcome {
  rounds: number;
  acknowledged: { turns: number; impressions: number; consents: number };
  /** Sentences naming what was lost, doubled or out of order; empty when nothing was. */
  faults: string[];
}

interface Talk {
  id: string;
  key: string;
  /** Words of each turn, in the order they were acknowledged, with the number they were given. */
  said: Array<{ text: string; seq: number }>;
  /** The last answer about listening the server confirmed. */
  listen: { granted: boolean; seq: number } | undefined;
}

/**
 * Runs the product on a data directory and ends its process with SIGKILL at random moments while customers write, change their
 * minds, and a guest takes notes. Clients repeat what was not confirmed, with the same keys, until it is. Afterwards everything
 * that was confirmed must be there once, in order, and the ledger must hold.
 */
export async function survive(directory: string, rounds: number, tell: (line: string) => void): Promise<Outcome> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/api/v1`;
  let server = await begin(directory, port);
  const owner = await ownerOf(directory);
  const { host, guest, visitId } = await house(owner);
  const talks: Talk[] = [];
  for (let each = 0; each < customers; each += 1) talks.push(await talk(address, host));
  const notes: string[] = [];
  const work = { on: true };
  const clients = [...talks.map((each) => customer(address, each, work)), noteTaker(address, guest, visitId, notes, work)];
  for (let round = 1; round <= rounds; round += 1) {
    await pause(300 + Math.random() * 1_500);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
    server = await begin(directory, port);
    tell(`round ${round} of ${rounds}: ${talks.reduce((sum, each) => sum + each.said.length, 0)} turns and ${notes.length} impressions confirmed so far`);
  }
  await pause(500);
  work.on = false;
  await Promise.all(clients);
  await owner.close();
  const again = await ownerOf(directory);
  const faults = await inspect(again, address, talks, notes);
  await again.close();
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await stopped;
  return {
    rounds,
    acknowledged: { turns: talks.reduce((sum, each) => sum + each.said.length, 0), impressions: notes.length, consents: talks.filter((each) => each.listen).length },
    faults,
  };
}

async function begin(directory: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
    // A test runner may leave settings of its own behind.
    env: { ...process.env, BASE_URL: '', OHRENSESSEL_DATA: directory, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 400; tries += 1) {
    if (server.exitCode !== null) throw new Error('the server did not come up again');
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/instance`).catch(() => undefined);
    if (answer?.ok) return server;
    await pause(50);
  }
  throw new Error('the server was not ready within 20 s');
}

async function ownerOf(directory: string): Promise<Database> {
  const connection = findRunning(join(directory, 'postgres'));
  if (!connection) throw new Error('the database is not running');
  return openDatabase(connection, { as: 'owner', size: 2 });
}

async function house(owner: Database): Promise<{ host: BenchPerson; guest: BenchPerson; visitId: string }> {
  const [host] = await hire(owner, 'agent', 1);
  const [guest] = await hire(owner, 'guest', 1);
  if (!host || !guest) throw new Error('nobody was hired');
  const visits = await seat(owner, host, [guest]);
  return { host, guest, visitId: visits.get(guest.id) ?? '' };
}

async function talk(address: string, host: BenchPerson): Promise<Talk> {
  const opened = await post(`${address}/chat/conversations`, { language: 'de', text: 'Guten Tag.' }, undefined, randomUUID());
  const { conversationId: id, customerKey: key } = opened as { conversationId: string; customerKey: string };
  await post(`${address}/desk/conversations/${id}/take`, {}, host.key, randomUUID());
  return { id, key, said: [], listen: undefined };
}

async function customer(address: string, mine: Talk, work: { on: boolean }): Promise<void> {
  for (let n = 1; work.on; n += 1) {
    const text = `${mine.id.slice(-6)} sagt Satz ${n}`;
    const { seq } = (await post(`${address}/chat/conversations/${mine.id}/turns`, { text }, mine.key, randomUUID())) as { seq: number };
    mine.said.push({ text, seq });
    if (n % 5 === 0) {
      const granted = n % 10 === 0;
      const answer = await post(`${address}/chat/conversations/${mine.id}/consents/listen`, { granted, means: 'button' }, mine.key, randomUUID(), 'PUT');
      mine.listen = { granted, seq: (answer as { seq: number }).seq };
    }
    await pause(Math.random() * 12);
  }
}

async function noteTaker(address: string, guest: BenchPerson, visitId: string, notes: string[], work: { on: boolean }): Promise<void> {
  for (let n = 1; work.on; n += 1) {
    const id = randomUUID();
    await post(`${address}/impressions`, { id, visitId, kind: 'note', text: `Beobachtung ohne Zahl ${'x'.repeat(n % 7)}`, at: new Date().toISOString() }, guest.key, id);
    notes.push(id);
    await pause(Math.random() * 20);
  }
}

/** Repeats a request with the same key until the server has confirmed it. */
async function post(url: string, body: unknown, key: string | undefined, idempotencyKey: string, method = 'POST'): Promise<unknown> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey, ...(key ? { authorization: `Bearer ${key}` } : {}) },
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    if (answer?.ok) {
      const confirmed = await answer.json().catch(() => undefined);
      if (confirmed !== undefined) return confirmed;
    } else if (answer && answer.status < 500 && answer.status !== 429) {
      throw new Error(`${method} ${new URL(url).pathname}: ${answer.status} ${await answer.text()}`);
    }
    await pause(25);
  }
  throw new Error(`${method} ${new URL(url).pathname} was never confirmed`);
}

async function inspect(owner: Database, address: string, talks: readonly Talk[], notes: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { id, key, said, listen } of talks) {
    const events = await owner.kysely.selectFrom('conversations.event').select(['seq', 'kind', 'body']).where('conversation_id', '=', id).orderBy('seq').execute();
    events.forEach((event, index) => {
      if (event.seq !== index + 1) faults.push(`${id}: number ${event.seq} stands at place ${index + 1}`);
    });
    const stored = new Map<string, number[]>();
    for (const event of events) {
      if (event.kind !== 'turn') continue;
      const { text } = event.body as { text: string };
      stored.set(text, [...(stored.get(text) ?? []), event.seq]);
    }
    for (const { text, seq } of said) {
      const places = stored.get(text) ?? [];
      if (places.length === 0) faults.push(`${id}: "${text}" was confirmed and is lost`);
      if (places.length > 1) faults.push(`${id}: "${text}" stands there ${places.length} times`);
      if (places.length === 1 && places[0] !== seq) faults.push(`${id}: "${text}" was confirmed as ${seq} and stands at ${places[0]}`);
    }
    const numbers = said.map(({ seq }) => seq);
    if (numbers.some((seq, index) => index > 0 && seq <= (numbers[index - 1] ?? 0))) faults.push(`${id}: turns are out of order`);
    const answers = events.filter((event) => ['granted', 'withdrawn', 'refused'].includes(event.kind));
    if (listen && (answers.at(-1)?.kind === 'granted') !== listen.granted) faults.push(`${id}: the last confirmed answer is not the one that stands`);
    const mine = await fetch(`${address}/chat/conversations/${id}/events`, { headers: { authorization: `Bearer ${key}` } });
    if (!mine.ok) faults.push(`${id}: the customer no longer gets in`);
  }
  const rows = await owner.kysely.selectFrom('impressions.impression').select('id').execute();
  const kept = new Set(rows.map((row) => row.id));
  for (const id of notes) if (!kept.has(id)) faults.push(`impression ${id} was confirmed and is lost`);
  if (kept.size !== rows.length) faults.push('an impression stands there twice');
  const [officer] = await hire(owner, 'dpo', 1);
  const verification = (await post(`${address}/consent/verification`, {}, officer?.key, randomUUID())) as { broken: unknown; rows: number };
  if (verification.broken !== null) faults.push(`the ledger does not hold: ${JSON.stringify(verification.broken)}`);
  if (verification.rows === 0) faults.push('the ledger is empty');
  return faults;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
