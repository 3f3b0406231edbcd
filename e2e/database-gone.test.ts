import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '#platform/db/database.ts';
import { findRunning } from '#platform/db/embedded/find-running.ts';
import { readPostmasterFile } from '#platform/db/embedded/postmaster-file.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { watch, type Watch } from '#src/testing/watch.ts';
import { serveNode, type NodeReply, type ServedNode } from './testing/served-node.ts';

let directory: string;
let house: ServedNode;
let owner: Database;
let host: SeededEmployee;
let guest: SeededEmployee;
let visitId: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ohrensessel-database-gone-'));
  house = await serveNode({ OHRENSESSEL_DATA: directory });
  const connection = findRunning(join(directory, 'postgres'));
  if (!connection) throw new Error('the database is not running');
  owner = openDatabase(connection, { as: 'owner', size: 2 });
  const people = await seedPeople({ db: { owner } });
  host = await people.employee({ roles: ['agent'] });
  guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const { body } = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  visitId = body.id;
  await house.call('POST', `/visits/${visitId}/agree`, {}, { as: host.key });
});
afterAll(async () => {
  await owner?.close();
  await house?.[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

const postmaster = () => readPostmasterFile(join(directory, 'postgres', 'cluster'))?.pid ?? 0;

/** Ends the database server as a machine without memory does: the first process, which takes all others along. */
function killDatabase(): number {
  const pid = postmaster();
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** A customer with consent, served by the host. */
async function customer() {
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
  const { conversationId: id, customerKey: key } = body as { conversationId: string; customerKey: string };
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key });
  await house.call('PUT', `/chat/conversations/${id}/consents/listen`, { granted: true, means: 'button' }, { as: key });
  return { id, key, say: (text: string, idempotencyKey?: string) => house.call('POST', `/chat/conversations/${id}/turns`, { text }, { as: key, idempotencyKey }) };
}

/** Says it with the same key until it is confirmed, as the widget does; every refusal on the way must be a plain one. */
async function insist(talk: Awaited<ReturnType<typeof customer>>, text: string): Promise<{ seq: number; refusals: NodeReply[] }> {
  const key = randomUUID();
  const refusals: NodeReply[] = [];
  for (let tries = 0; tries < 600; tries += 1) {
    const reply = await talk.say(text, key);
    if (reply.status === 200 || reply.status === 201) return { seq: reply.body.seq, refusals };
    refusals.push(reply);
    await pause(25);
  }
  throw new Error(`"${text}" was never confirmed: ${JSON.stringify(refusals.at(-1))}`);
}

/** A guest's browser: begins the visit anew whenever the server says so. */
async function listening(): Promise<Watch> {
  const heard = await watch(house.address, guest.key, 'visit', { visitId });
  heard.socket.on('message', (data) => {
    const ends = (JSON.parse(data.toString()) as { end?: string }[]).flatMap(({ end }) => end ?? []);
    if (ends.length > 0) setTimeout(() => heard.socket.send(JSON.stringify({ watch: 'visit', as: 'w', params: { visitId } })), 100);
  });
  await heard.item((item) => item.type === 'conversations');
  return heard;
}

/** What the guest's screen shows of the talks, each by its newest state. */
function doors({ items }: Watch): string[] {
  const seen = new Map<string, string>();
  for (const item of items) {
    const shown = item.type === 'conversations' ? item.conversations : item.type === 'conversation' ? [item.conversation] : [];
    for (const { handle, door } of shown) seen.set(handle, door);
  }
  return [...seen.values()];
}

describe('a database server that is killed under the living product', () => {
  test('closes every door, is said plainly, is started again, and nothing that was confirmed is lost or doubled', { timeout: 180_000 }, async () => {
    const talks = await Promise.all(Array.from({ length: 4 }, customer));
    using heard = await listening();
    await expect.poll(() => doors(heard)).toEqual(['open', 'open', 'open', 'open']);
    const screens = await Promise.all(talks.map(({ id, key }) => watch(house.address, key, 'chat', { conversationId: id, after: 0 })));
    const refusals: NodeReply[] = [];
    const said = talks.map(() => [] as { text: string; seq: number }[]);
    const work = { on: true };
    const speaking = talks.map(async (talk, which) => {
      for (let n = 1; work.on; n += 1) {
        const text = `Talk ${which}, Satz ${n}.`;
        const confirmed = await insist(talk, text);
        said[which]?.push({ text, seq: confirmed.seq });
        refusals.push(...confirmed.refusals);
        await pause(Math.random() * 20);
      }
    });

    for (let death = 1; death <= 3; death += 1) {
      await pause(500 + Math.random() * 500);
      const pid = killDatabase();
      // Whoever asks meanwhile is told so, and doors are closed on the screen.
      await expect.poll(async () => (await house.ready()).waitingFor, { timeout: 10_000, interval: 10 }).toContain('database');
      await expect.poll(() => doors(heard), { timeout: 10_000 }).toEqual(['closed', 'closed', 'closed', 'closed']);
      await expect.poll(async () => (await house.ready()).ready, { timeout: 30_000 }).toBe(true);
      expect(postmaster()).not.toBe(pid);
      await expect.poll(() => doors(heard), { timeout: 10_000 }).toEqual(['open', 'open', 'open', 'open']);
    }
    const last = said.map((each) => each.length);
    await expect.poll(() => said.every((each, which) => each.length > (last[which] ?? 0) + 5), { timeout: 20_000 }).toBe(true);
    work.on = false;
    await Promise.all(speaking);

    expect(house.process.exitCode).toBeNull();
    const answered = refusals.filter(({ status }) => status !== 0);
    expect(answered.length).toBeGreaterThan(0);
    for (const { status, type, body } of answered) {
      expect([status, type.split(';')[0]]).toEqual([503, 'application/problem+json']);
      expect(body).toMatchObject({ type: '/api/docs/problems#store-unavailable', title: expect.any(String), remedy: expect.any(String) });
    }
    for (const [which, { id }] of talks.entries()) {
      const events = await owner.kysely.selectFrom('conversations.event').select(['seq', 'kind', 'body']).where('conversation_id', '=', id).orderBy('seq').execute();
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      const stored = events.filter(({ kind }) => kind === 'turn').map(({ seq, body }) => ({ text: (body as { text: string }).text, seq })).slice(1);
      expect(stored).toEqual(said[which]);
      // The customer's own socket stood through all of it and went on from where it was.
      const screen = screens[which];
      await expect.poll(() => screen?.items.filter((item) => item.event?.kind === 'turn').map((item) => item.event.text).slice(1)).toEqual(stored.map(({ text }) => text));
      expect(screen?.socket.readyState).toBe(screen?.socket.OPEN);
      screen?.[Symbol.dispose]();
    }
  });

  test('lets jobs go on as well', { timeout: 60_000 }, async () => {
    killDatabase();
    // The house may not have noticed yet that its database is gone; what counts is that a job can be handed over at last.
    const handOver = () => owner.pool.query(`select graphile_worker.add_job('shadowing:forget-side-talk', '{}', job_key => 'once')`);
    await expect.poll(() => handOver().then(() => true, () => false), { timeout: 30_000 }).toBe(true);
    await expect.poll(async () => (await house.ready()).ready, { timeout: 30_000 }).toBe(true);
    await expect.poll(async () => (await owner.pool.query('select 1 from graphile_worker._private_jobs')).rowCount, { timeout: 30_000 }).toBe(0);
  });

  test('and a house that is ended while its database is away ends in good order', { timeout: 60_000 }, async () => {
    killDatabase();
    await house[Symbol.asyncDispose]();
    expect(house.process.exitCode).toBe(0);
    expect(findRunning(join(directory, 'postgres'))).toBeUndefined();
  });
});
