import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { Bell } from '#platform/live/bell.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { watch, type Watch } from '#src/testing/watch.ts';
import { Feed } from '#listen/conversations/server/feed.ts';
import { logOn } from '#listen/conversations/server/read-log.ts';
import { openChat } from '../testing/praise-scene.ts';
import { HungBoard } from './hung-board.ts';

let house: TestHouse;
let agent: SeededEmployee;
let reader: SeededEmployee;
let wall: Watch;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  reader = await people.employee();
  wall = await watch(await house.listen(), reader.key, 'praise.wall', {});
  await wall.item((item) => item.type === 'beginning');
});
afterAll(async () => {
  wall[Symbol.dispose]();
  await house[Symbol.asyncDispose]();
});

const steps = ['keep', 'keep', 'yes to quote', 'yes to quote', 'no to quote', 'yes to publish', 'no to publish', 'take down', 'bring back', 'close the door'] as const;

/** What somebody keeps count of who knows nothing but the sentence: it hangs while somebody says yes to it, and ends with a no. */
interface Kept {
  id: string;
  hasEnded: boolean;
  isDown: boolean;
}

test('whatever is kept, granted, taken back and taken down in whatever order: it hangs exactly where the last word lets it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 10 }), async (script) => {
      const scene = await openChat(house, agent);
      const said: { quote?: boolean; publish?: boolean } = {};
      const kept: Kept[] = [];
      const answer = async (purpose: 'quote' | 'publish', yes: boolean) => {
        if (said[purpose] === undefined) await scene.agrees([purpose], yes ? [purpose] : []);
        else await scene.changes(purpose, yes);
        said[purpose] = yes;
        if (purpose === 'quote' && !yes) for (const one of kept) one.hasEnded = true;
      };
      for (const [index, step] of script.entries()) {
        const last = kept.at(-1);
        if (step === 'keep') {
          const seq = await scene.writes(`Vielen Dank, das war schon das ${index + 1}. Mal so nett.`);
          const id = randomUUID();
          const { status, body } = await scene.keeps(seq, { id });
          expect(status, JSON.stringify(body)).toBe(said.quote === false ? 409 : 201);
          if (status === 201) kept.push({ id, hasEnded: false, isDown: false });
        } else if (step === 'take down' && last) {
          await house.call('DELETE', `/praise/${last.id}`, undefined, { as: agent.key });
          last.isDown = true;
        } else if (step === 'bring back' && last) {
          await house.call('POST', `/praise/${last.id}/restore`, {}, { as: agent.key });
          last.isDown = false;
        } else if (step === 'close the door') {
          await house.call('POST', '/desk/door/close', { conversationId: scene.conversationId }, { as: agent.key });
          await house.call('POST', '/desk/door/open', { conversationId: scene.conversationId }, { as: agent.key });
          for (const one of kept) one.hasEnded = true;
        } else if (step.endsWith('quote')) await answer('quote', step.startsWith('yes'));
        else if (step.endsWith('publish')) await answer('publish', step.startsWith('yes'));
        const stands = kept.filter(({ hasEnded, isDown }) => !hasEnded && !isDown).map(({ id }) => id);
        const ours = new Set(kept.map(({ id }) => id));
        expect(await hung('inside', ours)).toEqual(new Set(said.quote || said.publish ? stands : []));
        expect(await hung('outside', ours)).toEqual(new Set(said.publish ? stands : []));
      }
      const ours = new Set(kept.map(({ id }) => id));
      const now = await hung('inside', ours);
      await eventually(() => expect(onTheWall(ours)).toEqual(now));
    }),
    { numRuns: 6 },
  );
});

async function hung(scope: string, among: ReadonlySet<string>): Promise<Set<string>> {
  const { body } = await house.call('GET', `/praise/hung?scope=${scope}`, undefined, { as: reader.key, from: '10.1.1.1' });
  return new Set((body.items as Array<{ id: string }>).map(({ id }) => id).filter((id) => among.has(id)));
}

/** What somebody sees who did nothing but follow the wall. */
function onTheWall(among: ReadonlySet<string>): Set<string> {
  const shown = new Set<string>();
  for (const item of wall.items) {
    if (item.type === 'arrived') shown.add(item.item.id);
    else if (item.type === 'left') shown.delete(item.id);
  }
  return new Set([...shown].filter((id) => among.has(id)));
}

test('what was said after midnight where the organisation is stands under that day and is found by it', async () => {
  const scene = await openChat(house, agent);
  const seq = await scene.writes('Vielen Dank, das war noch spät am Abend sehr nett.');
  await scene.agrees(['quote']);
  const { id } = (await scene.keeps(seq)).body;
  await house.db.owner.kysely.updateTable('praise.thanks').set({ said_at: new Date('2026-06-30T22:30:00Z') }).where('id', '=', id).execute();
  const days = async (path: string) => ((await house.call('GET', path, undefined, { as: reader.key })).body.items as { id: string; at: string }[]).filter((item) => item.id === id).map(({ at }) => at);
  expect(await days('/praise/hung?since=2026-07-01')).toEqual(['2026-07-01']);
  expect(await days('/praise/hung?since=2026-07-02')).toEqual([]);
  expect(await days('/posters/voices?until=2026-07-01')).toEqual(['2026-07-01']);
  expect(await days('/posters/voices?until=2026-06-30')).toEqual([]);
});

test('a wall on another node hears of it as fast', async () => {
  await using elsewhere = openDatabase(house.db.connection, { as: 'application', size: 2 });
  const bell = new Bell(house.db.connection, elsewhere, house.services.log);
  await bell.open();
  using board = new HungBoard({ database: elsewhere, bell, log: house.services.log }, new Feed(logOn(elsewhere, { path: 'gate', actor: null }), bell));
  const seen: string[] = [];
  const watcher = { arrived: ({ id }: { id: string }) => seen.push(`arrived ${id}`), changed: () => undefined, left: (id: string) => seen.push(`left ${id}`), doubtful: () => seen.push('doubtful') };
  using watching = await board.watch({ scope: 'outside', language: 'en', ...watcher });
  expect(watching).toBeDefined();
  const scene = await openChat(house, agent);
  const { id } = (await scene.keeps(await scene.writes('Vielen Dank, das war sehr nett von Ihnen.'))).body;
  await scene.agrees(['publish']);
  await eventually(() => expect(seen).toEqual([`arrived ${id}`]));
  await scene.changes('publish', false);
  await eventually(() => expect(seen).toEqual([`arrived ${id}`, `left ${id}`]));
  await bell.close();
});

test('a board somebody left a moment after a sign knows nothing stale when the next one comes', async () => {
  const { database, bell, log } = house.services;
  using board = new HungBoard({ database, bell, log }, new Feed(logOn(database, { path: 'gate', actor: null }), bell));
  const left: string[] = [];
  const watcher = { scope: 'inside', language: 'en', arrived: () => undefined, changed: () => undefined, left: (id: string) => left.push(id), doubtful: () => undefined } as const;
  const first = await board.watch(watcher);
  bell.ring('praise', randomUUID(), { everywhere: true });
  first[Symbol.dispose]();
  await pause(300);
  const scene = await openChat(house, agent);
  const { id } = (await scene.keeps(await scene.writes('Vielen Dank, das war sehr nett von Ihnen.'))).body;
  await scene.agrees(['quote']);
  using again = await board.watch(watcher);
  expect(again).toBeDefined();
  expect(board.hangs(id, 'inside')).toBe(true);
  await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
  await eventually(() => expect(left).toEqual([id]));
});

test('a board that could not read what hangs says so, and once more when it can again: what came meanwhile is read', async () => {
  const { database, bell, log } = house.services;
  using board = new HungBoard({ database, bell, log }, new Feed(logOn(database, { path: 'gate', actor: null }), bell));
  const owner = house.db.owner.kysely;
  const told: string[] = [];
  const tell = (what: string) => () => told.push(what);
  await sql`revoke select on praise.thanks from ohrensessel_app`.execute(owner);
  try {
    using watching = await board.watch({ scope: 'inside', language: 'en', arrived: tell('arrived'), changed: tell('changed'), left: tell('left'), doubtful: tell('doubtful') });
    expect([watching !== undefined, told]).toEqual([true, ['doubtful']]);
    await sql`grant select on praise.thanks to ohrensessel_app`.execute(owner);
    bell.ring('praise', randomUUID(), { everywhere: true });
    await eventually(() => expect(told).toEqual(['doubtful', 'doubtful']));
  } finally {
    await sql`grant select on praise.thanks to ohrensessel_app`.execute(owner);
  }
});

test('a board somebody leaves while it reads for the first time after a failure remembers nothing nobody keeps up', async () => {
  const { database, bell, log } = house.services;
  const reading = Promise.withResolvers<void>();
  const mayRead = Promise.withResolvers<void>();
  let looks = 0;
  const connection = () => ({
    async execute(work: Parameters<ReturnType<typeof database.kysely.connection>['execute']>[0]) {
      looks += 1;
      if (looks === 1) throw new Error('the database is away');
      if (looks === 2) {
        reading.resolve();
        await mayRead.promise;
      }
      return database.kysely.connection().execute(work);
    },
  });
  const halting = { ...database, kysely: { connection } } as unknown as typeof database;
  using board = new HungBoard({ database: halting, bell, log }, new Feed(logOn(database, { path: 'gate', actor: null }), bell));
  const arrived: string[] = [];
  const watcher = { scope: 'inside', language: 'en', arrived: ({ id }: { id: string }) => arrived.push(id), changed: () => undefined, left: () => undefined, doubtful: () => undefined } as const;
  const scene = await openChat(house, agent);
  await scene.agrees(['quote']);
  const { id } = (await scene.keeps(await scene.writes('Vielen Dank, das war sehr nett von Ihnen.'))).body;
  const first = await board.watch(watcher);
  bell.ring('praise', id, { everywhere: true });
  await reading.promise;
  first[Symbol.dispose]();
  mayRead.resolve();
  await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
  using again = await board.watch(watcher);
  expect([again !== undefined, board.hangs(id, 'inside')]).toEqual([true, false]);
  await house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key });
  await eventually(() => expect(arrived).toEqual([id]));
});
