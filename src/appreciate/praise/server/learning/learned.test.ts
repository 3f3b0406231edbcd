import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { Feed } from '#listen/conversations/server/feed.ts';
import { logOn } from '#listen/conversations/server/read-log.ts';
import { readThanks } from '../../reading/read-thanks.ts';
import { openChat } from '../testing/praise-scene.ts';
import { Learned } from './learned.ts';

let house: TestHouse;
let agent: SeededEmployee;
let learned: Learned;
beforeAll(async () => {
  house = await openTestHouse();
  agent = await (await seedPeople(house)).employee({ roles: ['agent'] });
  learned = new Learned(house.services, new Feed(logOn(house.services.database, { path: 'gate', actor: null }), house.services.bell));
});
beforeEach(() => house.db.owner.kysely.deleteFrom('praise.example').execute());
afterAll(async () => {
  await learned[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});

const words = 'Knorke gewuppt, Sie alter Fuchs';
const examples = () => house.db.owner.kysely.selectFrom('praise.example').selectAll().execute();
const warmth = async () => {
  await learned.refresh();
  return learned.read(words).praise;
};

describe('what an agent’s keys teach', () => {
  test('counts at once, without a restart, and no word of it is kept', async () => {
    const scene = await openChat(house, agent);
    await scene.agrees(['train', 'quote']);
    const before = await warmth();
    expect(before).toBeCloseTo(readThanks(words).praise);
    const { id } = (await scene.keeps(await scene.writes(words))).body;
    expect(await warmth()).toBeGreaterThan(before);
    const [lesson] = await examples();
    expect(lesson).toMatchObject({ is_praise: true });
    expect(lesson?.features.includes('Knorke')).toBe(false);
    await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
    expect(await warmth()).toBeCloseTo(before);
    await house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key });
    expect(await warmth()).toBeGreaterThan(before);
  });

  test('is learned only where the customer granted it, also when they do so afterwards', async () => {
    const scene = await openChat(house, agent);
    await scene.keeps(await scene.writes(words));
    const thanks = await scene.writes('Vielen Dank, Sie haben mir sehr geholfen!');
    await scene.foundAt(thanks);
    await house.call('POST', `/praise/found/${scene.conversationId}/${thanks}/let-go`, {}, { as: agent.key });
    expect(await examples()).toEqual([]);
    await scene.agrees(['train']);
    await eventually(async () => expect((await examples()).toSorted((a, b) => a.seq - b.seq).map(({ is_praise: isPraise }) => isPraise)).toEqual([true, false]));
  });

  test('is forgotten when the customer takes it back, and when they are erased', async () => {
    const untaught = await warmth();
    const takesBack = await openChat(house, agent);
    await takesBack.agrees(['train', 'quote']);
    await takesBack.keeps(await takesBack.writes(words));
    expect(await warmth()).not.toBeCloseTo(untaught);
    await takesBack.changes('train', false);
    expect(await examples()).toEqual([]);
    expect(await warmth()).toBeCloseTo(untaught);
    const goes = await openChat(house, agent);
    await goes.agrees(['train']);
    await goes.keeps(await goes.writes(words));
    expect(await examples()).toHaveLength(1);
    expect(await warmth()).not.toBeCloseTo(untaught);
    await house.call('POST', '/chat/erase', {}, { as: goes.customerKey });
    expect(await examples()).toEqual([]);
    await eventually(() => expect(learned.read(words).praise).toBeCloseTo(untaught));
  });

  test('goes with words over which the agent closes the door', async () => {
    const untaught = await warmth();
    const scene = await openChat(house, agent);
    await scene.agrees(['train', 'quote']);
    await scene.keeps(await scene.writes(words));
    expect(await warmth()).toBeGreaterThan(untaught);
    await house.call('POST', '/desk/door/close', { conversationId: scene.conversationId }, { as: agent.key });
    expect(await examples()).toEqual([]);
    // Nobody asks: what was learned is made anew by itself.
    await eventually(() => expect(learned.read(words).praise).toBeCloseTo(untaught));
  });

  test('does not come back with a thanks that ended while it was taken down', async () => {
    const scene = await openChat(house, agent);
    await scene.agrees(['train', 'quote']);
    const { id } = (await scene.keeps(await scene.writes(words))).body;
    await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
    await house.call('POST', '/desk/door/close', { conversationId: scene.conversationId }, { as: agent.key });
    const restored = await house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key });
    expect(restored).toMatchObject({ status: 200, body: { state: 'recalled', text: null } });
    expect(await examples()).toEqual([]);
  });

  test('counts for nothing while nobody can say whether it was taken back, and again as soon as that can be read', async () => {
    const { services, db } = house;
    await using doubting = new Learned(services, new Feed(logOn(services.database, { path: 'gate', actor: null }), services.bell), { retryAfter: 30 });
    const scene = await openChat(house, agent);
    await scene.agrees(['train', 'quote']);
    await scene.keeps(await scene.writes(words));
    await doubting.refresh();
    const taught = doubting.read(words).praise;
    expect(taught).toBeGreaterThan(readThanks(words).praise);
    await sql`revoke select on praise.example from ohrensessel_app`.execute(db.owner.kysely);
    await doubting.refresh().finally(() => sql`grant select on praise.example to ohrensessel_app`.execute(db.owner.kysely));
    expect(doubting.read(words).praise).toBeCloseTo(readThanks(words).praise);
    await eventually(() => expect(doubting.read(words).praise).toBeCloseTo(taught));
  });
});
