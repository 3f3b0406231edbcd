import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { openChat } from '../testing/praise-scene.ts';
import { forgetThanksBefore } from './forget-older.ts';

let house: TestHouse;
let people: SeededPeople;
let agent: SeededEmployee;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

const warm = 'Herzlichen Dank, das war eine wunderbare Beratung und alles hat geklappt.';

test('a customer takes their thanks along, and reads where it hangs', async () => {
  const scene = await openChat(house, agent);
  await scene.keeps(await scene.writes(warm));
  const taken = async () => (await house.call('GET', '/chat/export', undefined, { as: scene.customerKey })).body.conversations[0].thanks;
  expect(await taken()).toEqual([{ text: warm, keptAt: expect.any(String), hangs: 'nowhere' }]);
  await scene.agrees(['quote', 'publish'], ['quote']);
  expect(await taken()).toMatchObject([{ hangs: 'inside' }]);
  await scene.changes('quote', false);
  expect(await taken()).toEqual([]);
});

test('thanks is forgotten when its time is over, and leaves the wall at that moment', async () => {
  const scene = await openChat(house, agent);
  await scene.agrees(['quote']);
  const { id } = (await scene.keeps(await scene.writes(warm))).body;
  using wall = await watch(address, agent.key, 'praise.wall', {});
  await wall.item((item) => item.type === 'beginning');
  const later = new Date(house.clock.now.getTime() + 1_000);
  expect(await transact(house.services.database, { path: 'retention', actor: null }, (tx) => forgetThanksBefore(tx, house.services.bell, later))).toBeGreaterThan(0);
  await wall.item((item) => item.type === 'left' && item.id === id);
});

test('what was taken down an hour ago is gone for good', async () => {
  const scene = await openChat(house, agent);
  const { id } = (await scene.keeps(await scene.writes(warm))).body;
  await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
  const left = () => house.db.owner.kysely.selectFrom('praise.thanks').select('id').where('id', '=', id).execute();
  await house.services.jobs.runNow('praise:empty-removed', {});
  expect(await left()).toHaveLength(1);
  house.clock.now = new Date(house.clock.now.getTime() + 3_600_001);
  await house.services.jobs.runNow('praise:empty-removed', {});
  expect(await left()).toEqual([]);
});

test('programs elsewhere are told that a thanks may no longer be used, without a word of it', async () => {
  await house.db.owner.kysely
    .insertInto('webhooks.endpoint')
    .values({ id: '6f2dbf26-6a9a-4d5c-8a4e-0d4a8f0a1c11', name: 'Schaukasten', url: 'https://example.org', house_address: 'https://example.org', types: ['evidence.withdrawn'], state: 'paused', secret: Buffer.alloc(24), created_at: house.clock.now })
    .execute();
  const scene = await openChat(house, agent);
  await scene.agrees(['quote', 'publish']);
  const { id } = (await scene.keeps(await scene.writes(warm))).body;
  await scene.changes('publish', false);
  await scene.changes('quote', false);
  const told = await house.db.owner.kysely.selectFrom('webhooks.happening').select(['type', 'data']).where('type', '=', 'evidence.withdrawn').execute();
  expect(told.map(({ data }) => data)).toEqual([{ praise: { id }, because: 'withdrawn' }, { praise: { id }, because: 'withdrawn' }]);
});

test('a colleague who is forgotten leaves the wall by name at that moment: beside the words and in them', async () => {
  const leaving = await people.employee({ roles: ['agent'], name: 'Miriam Okafor' });
  const admin = await people.employee({ roles: ['admin'] });
  const scene = await openChat(house, leaving);
  await scene.agrees(['quote']);
  const seq = await scene.writes('Vielen Dank, Frau Okafor! Okafors Geduld hat uns gerettet. Danke, Miriam Okafor!');
  const { text } = await scene.proposal(seq, { showsName: true });
  expect(text).toContain('Miriam Okafor');
  const { id } = (await scene.keeps(seq, { showsName: true, confirmed: text })).body;
  using wall = await watch(address, agent.key, 'praise.wall', {});
  await wall.item((item) => item.type === 'beginning');
  await house.call('PATCH', `/employees/${leaving.id}`, { active: false }, { as: admin.key });
  expect((await house.call('POST', `/employees/${leaving.id}/forget`, {}, { as: admin.key })).status).toBe(200);
  const { item } = await wall.item((each) => each.type === 'changed' && each.item.id === id);
  expect(item.agent).toBeUndefined();
  expect(item.text).toMatch(/^Vielen Dank, Frau .\.! .\.s Geduld hat uns gerettet\. Danke, .\.!$/);
});

test('thanks that outlived its conversation leaves the wall with the customer who is erased', async () => {
  const scene = await openChat(house, agent);
  await scene.agrees(['quote']);
  const { id } = (await scene.keeps(await scene.writes(warm))).body;
  await transact(house.services.database, { path: 'retention', actor: null }, ({ db }) => db.deleteFrom('conversations.conversation').where('id', '=', scene.conversationId).execute());
  using wall = await watch(address, agent.key, 'praise.wall', {});
  await wall.item((item) => item.type === 'beginning');
  expect((await house.call('POST', '/chat/erase', {}, { as: scene.customerKey })).status).toBe(200);
  await wall.item((item) => item.type === 'left' && item.id === id, 1_000);
});

test('thanks whose proof is over leaves the wall in the night in which the ledger forgets it', async () => {
  const scene = await openChat(house, agent);
  await scene.agrees(['quote']);
  const { id } = (await scene.keeps(await scene.writes(warm))).body;
  using wall = await watch(address, agent.key, 'praise.wall', {});
  await wall.item((item) => item.type === 'beginning');
  const later = new Date(house.clock.now.getTime() + 1_000);
  await transact(house.services.database, { path: 'retention', actor: null }, ({ db }) => sql`select consent.expire(${later})`.execute(db));
  await wall.item((item) => item.type === 'left' && item.id === id);
});
