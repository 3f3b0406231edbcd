import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { openChat } from './testing/praise-scene.ts';

let house: TestHouse;
let people: SeededPeople;
let agent: SeededEmployee;
let colleague: SeededEmployee;
let reader: SeededEmployee;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'], name: 'Miriam Okafor', unit: people.units.service });
  colleague = await people.employee({ roles: ['agent'] });
  reader = await people.employee({ roles: ['guest'], unit: people.units.sales });
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

/** Milliseconds: a batch is read once older transactions are over, and tests beside this one have some. */
const patient = 12_000;

const warm = 'Vielen lieben Dank, Frau Okafor, Sie haben mir wirklich super geholfen! Herzliche Grüße, Petra Schulz';
const hung = async (query = '') => (await house.call('GET', `/praise/hung${query}`, undefined, { as: reader.key })).body.items as Array<{ id: string; text: string }>;
const hungIds = async (query = '') => (await hung(query)).map(({ id }) => id);

describe('a thanks in a chat', () => {
  test('is found by the house and lights up at the desk of the agent who serves, and of nobody else', async () => {
    using desk = await watch(address, agent.key, 'praise.found', {});
    using other = await watch(address, colleague.key, 'praise.found', {});
    await desk.item((item) => item.type === 'listed');
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    await desk.item((item) => item.type === 'found' && item.thanks.conversationId === scene.conversationId && item.thanks.seq === seq, patient);
    expect(await scene.foundAt(seq)).toMatchObject({ by: 'house', channel: 'chat', simulated: false });
    expect(other.bytes()).not.toContain(scene.conversationId);
    expect(desk.bytes()).not.toContain('lieben Dank');
    const { body } = await house.call('GET', '/praise/found', undefined, { as: colleague.key });
    expect(body.items).toEqual([]);
    await house.call('POST', `/praise/found/${scene.conversationId}/${seq}/let-go`, {}, { as: agent.key });
    await desk.item((item) => item.type === 'gone' && item.seq === seq, patient);
  });

  test('is kept with one key as it was shown, masked, and only its keeper sees it while nobody said yes', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    await scene.foundAt(seq);
    const shown = await scene.proposal(seq);
    expect(shown.text).not.toMatch(/Okafor|Schulz/);
    expect(shown.permissions).toEqual({ quote: 'never-asked', publish: 'never-asked', train: 'never-asked' });
    const kept = await scene.keeps(seq);
    expect(kept.status, JSON.stringify(kept.body)).toBe(201);
    expect(kept.body).toMatchObject({ where: 'private', text: shown.text, channel: 'chat', case: { conversationId: scene.conversationId, seq }, can: { change: true, ask: true } });
    expect(await hungIds()).not.toContain(kept.body.id);
    expect((await house.call('GET', `/praise/${kept.body.id}`, undefined, { as: colleague.key })).status).toBe(404);
    const found = await house.call('GET', `/praise/found?conversationId=${scene.conversationId}`, undefined, { as: agent.key });
    expect(found.body.items).toEqual([]);
    const rows = await house.db.owner.kysely.selectFrom('praise.thanks').selectAll().where('id', '=', kept.body.id).execute();
    expect(JSON.stringify(rows)).not.toMatch(/Schulz/);
  });

  test('is kept once, however often it is sent, and never in other words than were shown', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    const { text } = await scene.proposal(seq);
    const keeping = { id: randomUUID(), conversationId: scene.conversationId, seq, confirmed: text };
    const other = await house.call('POST', '/praise', { ...keeping, confirmed: 'Der beste Laden der Welt' }, { as: agent.key });
    expect(other).toMatchObject({ status: 409, body: { type: '/api/docs/problems#other-words', field: 'confirmed' } });
    expect((await house.call('POST', '/praise', keeping, { as: colleague.key })).status).toBe(404);
    expect((await house.call('POST', '/praise', keeping, { as: agent.key })).status).toBe(201);
    expect((await house.call('POST', '/praise', keeping, { as: agent.key })).status).toBe(201);
    expect(await house.call('POST', '/praise', { ...keeping, id: randomUUID() }, { as: agent.key })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#kept-before' } });
  });

  test('takes any words the agent marks, and masks a name that stands at their edge as a whole', async () => {
    const scene = await openChat(house, agent);
    const words = 'Ich heiße Petra Schulz. Der Rückruf von gestern Abend hat mir den Tag gerettet.';
    const seq = await scene.writes(words);
    const start = words.indexOf('Schulz');
    const shown = await scene.proposal(seq, { stretch: { start, end: words.length } });
    expect(shown.text).toMatch(/hat mir den Tag gerettet\.$/);
    expect(shown.text).not.toMatch(/Schulz|Petra/);
    const also = await scene.proposal(seq, { stretch: { start: words.indexOf('Der Rück'), end: words.length }, also: [{ kind: 'other', start: words.indexOf('gestern'), end: words.indexOf('gestern') + 'gestern Abend'.length }] });
    expect(also.text).toBe('Der Rückruf von … hat mir den Tag gerettet.');
    expect(await house.call('POST', '/praise/proposals', { conversationId: scene.conversationId, seq: 1 }, { as: agent.key })).toMatchObject({ status: 422, body: { field: 'seq' } });
  });

  test('keeps what only sounds like an illness, where the agent says that it is none', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes('Danke, ich habe Kopfschmerzen gehabt vor lauter Sorge, und Sie haben sie mir genommen.');
    const { text, masked } = await scene.proposal(seq);
    expect(text).not.toContain('Kopfschmerzen');
    const { text: shown } = await scene.proposal(seq, { leave: masked.map((each: { source: object }) => each.source) });
    expect(shown).toContain('Kopfschmerzen');
  });

  test('does not light up once more where the agent was faster than the house, and does when it is taken down', async () => {
    const scene = await openChat(house, agent);
    const [before, seq] = [await scene.writes('Danke, das war sehr freundlich von Ihnen!'), await scene.writes(warm)];
    const { id } = (await scene.keeps(seq)).body;
    await scene.foundAt(before);
    const lit = async () => (await house.call('GET', `/praise/found?conversationId=${scene.conversationId}`, undefined, { as: agent.key })).body.items.map((item: { seq: number }) => item.seq);
    expect(await lit()).toEqual([before]);
    await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
    expect(await lit()).toEqual([seq, before]);
    await house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key });
    expect(await lit()).toEqual([before]);
  });

  test('is let go with one key, and can be brought back for an hour', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    await scene.foundAt(seq);
    const at = `/praise/found/${scene.conversationId}/${seq}`;
    expect((await house.call('POST', `${at}/let-go`, {}, { as: colleague.key })).status).toBe(404);
    expect((await house.call('POST', `${at}/let-go`, {}, { as: agent.key })).status).toBe(200);
    expect((await house.call('GET', `/praise/found?conversationId=${scene.conversationId}`, undefined, { as: agent.key })).body.items).toEqual([]);
    expect((await house.call('POST', `${at}/bring-back`, {}, { as: agent.key })).body).toMatchObject({ seq });
    await scene.foundAt(seq);
    await house.call('POST', `${at}/let-go`, {}, { as: agent.key });
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_001);
    expect(await house.call('POST', `${at}/bring-back`, {}, { as: agent.key })).toMatchObject({ status: 410, body: { remedy: expect.any(String) } });
  });
});

describe('what the customer agrees to', () => {
  test('decides where it hangs: inside with a yes to quoting, outside with a yes to publishing, and nowhere after a no', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    const { id } = (await scene.keeps(seq)).body;
    await scene.agrees(['quote', 'publish'], ['quote']);
    expect(await hungIds()).toContain(id);
    expect(await hungIds('?scope=outside')).not.toContain(id);
    expect((await scene.changes('publish', true)).status).toBe(200);
    expect(await hungIds('?scope=outside')).toContain(id);
    await scene.changes('publish', false);
    expect(await hungIds('?scope=outside')).not.toContain(id);
    expect(await hungIds()).toContain(id);
    await scene.changes('quote', false);
    expect(await hungIds()).not.toContain(id);
    const { body } = await house.call('GET', `/praise/${id}`, undefined, { as: agent.key });
    expect(body).toMatchObject({ state: 'withdrawn', text: null, where: 'private', can: { change: false } });
    expect(await scene.keeps(seq, { confirmed: (await scene.proposal(seq)).text })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#customer-said-no' } });
  });

  test('hangs it on the wall in another browser at once, and takes it down at once', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    await scene.agrees(['quote']);
    using wall = await watch(address, reader.key, 'praise.wall', {});
    await wall.item((item) => item.type === 'beginning');
    const { id } = (await scene.keeps(seq)).body;
    const arrived = await wall.item((item) => item.type === 'arrived' && item.item.id === id, 1_000);
    expect(arrived.item).toMatchObject({ channel: 'chat', unit: 'Kundenservice', simulated: false, may: 'inside' });
    expect(arrived.item.agent).toBeUndefined();
    expect(wall.bytes()).not.toContain(scene.conversationId);
    await house.call('PATCH', `/praise/${id}`, { showsName: true, took: { clicks: 2, minutes: 1 }, helpers: [people.units.sales.id] }, { as: agent.key });
    await wall.item((item) => item.type === 'changed' && item.item.agent === 'Miriam Okafor' && item.item.took.clicks === 2);
    await scene.changes('quote', false);
    await wall.item((item) => item.type === 'left' && item.id === id, 1_000);
  });

  test('can be said no to on the customer’s own page while the question is open, and nothing is kept then', async () => {
    const scene = await openChat(house, agent);
    const { id } = (await scene.keeps(await scene.writes(warm))).body;
    await house.call('POST', `/desk/conversations/${scene.conversationId}/ask-for`, { purposes: ['quote', 'publish'] }, { as: agent.key });
    await scene.changes('quote', false);
    expect((await house.call('GET', `/praise/${id}`, undefined, { as: agent.key })).body).toMatchObject({ state: 'withdrawn', text: null });
  });

  test('ends when the customer writes “stop”, also after the talk', async () => {
    const scene = await openChat(house, agent);
    const { id } = (await scene.keeps(await scene.writes(warm))).body;
    await scene.agrees(['quote']);
    await house.call('POST', `/chat/conversations/${scene.conversationId}/end`, {}, { as: scene.customerKey });
    expect(await hungIds()).toContain(id);
    await house.call('POST', `/chat/conversations/${scene.conversationId}/turns`, { text: 'Stop!' }, { as: scene.customerKey });
    expect(await hungIds()).not.toContain(id);
  });

  test('ends when the agent closes the door over these words', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    await scene.agrees(['quote']);
    const { id } = (await scene.keeps(seq)).body;
    expect(await hungIds()).toContain(id);
    await house.call('POST', '/desk/door/close', { conversationId: scene.conversationId }, { as: agent.key });
    expect(await hungIds()).not.toContain(id);
    expect((await house.call('GET', `/praise/${id}`, undefined, { as: agent.key })).body).toMatchObject({ state: 'recalled', text: null });
  });

  test('goes with the customer who is erased, and so does everything on the wall', async () => {
    const scene = await openChat(house, agent);
    const seq = await scene.writes(warm);
    await scene.agrees(['quote', 'publish']);
    const { id } = (await scene.keeps(seq)).body;
    using wall = await watch(address, reader.key, 'praise.wall', {});
    await wall.item((item) => item.type === 'beginning');
    expect((await house.call('POST', '/chat/erase', {}, { as: scene.customerKey })).status).toBe(200);
    await wall.item((item) => item.type === 'left' && item.id === id, 1_000);
    const rows = await house.db.owner.kysely.selectFrom('praise.thanks').selectAll().where('id', '=', id).execute();
    expect(rows.filter(({ text, customer_id, conversation_id }) => text !== null || customer_id !== null || conversation_id !== null)).toEqual([]);
  });

  test('stays with what hangs when the conversation is deleted; what nobody agreed to goes with it', async () => {
    const asked = await openChat(house, agent);
    const hanging = (await asked.keeps(await asked.writes(warm))).body.id;
    await asked.agrees(['quote']);
    const silent = await openChat(house, agent);
    const unasked = (await silent.keeps(await silent.writes(warm))).body.id;
    await house.db.owner.kysely.transaction().execute(async (tx) => {
      await tx.executeQuery((await import('kysely')).CompiledQuery.raw("set local ohrensessel.path = 'retention'"));
      await tx.deleteFrom('conversations.conversation').where('id', 'in', [asked.conversationId, silent.conversationId]).execute();
    });
    expect(await hungIds()).toContain(hanging);
    expect((await house.call('GET', `/praise/${hanging}`, undefined, { as: agent.key })).body.case).toBeNull();
    expect((await house.call('GET', `/praise/${unasked}`, undefined, { as: agent.key })).status).toBe(404);
    expect((await asked.changes('quote', false)).status).toBe(200);
    await eventually(async () => expect(await hungIds()).not.toContain(hanging));
  });
});

describe('what is on paper', () => {
  test('hangs as far as the permission that was noted says, and comes down with it', async () => {
    const id = randomUUID();
    const letter = { id, channel: 'letter', text: 'Liebes Team, danke für die Mühe mit unserem Schrank. Ihre Familie Berger, Lindenstraße 12, 10115 Berlin', writtenOn: '2026-03-02' };
    const pasted = await house.call('POST', '/praise/paper', letter, { as: agent.key });
    expect(pasted.status, JSON.stringify(pasted.body)).toBe(201);
    expect(pasted.body).toMatchObject({ where: 'private', channel: 'letter', at: '2026-03-02T12:00:00.000Z' });
    expect(pasted.body.text).not.toMatch(/Berger|Lindenstraße 12/);
    await house.call('PATCH', `/praise/${id}`, { permission: { may: 'inside', how: 'am Telefon', on: '2026-03-05' } }, { as: agent.key });
    expect(await hungIds()).toContain(id);
    expect(await hungIds('?channel=letter&since=2026-03-02')).toContain(id);
    expect(await hungIds('?channel=letter&since=2026-03-03')).not.toContain(id);
    await house.call('PATCH', `/praise/${id}`, { permission: null }, { as: agent.key });
    expect(await hungIds()).not.toContain(id);
  });

  test('is taken down at once, and comes back for an hour', async () => {
    const id = randomUUID();
    await house.call('POST', '/praise/paper', { id, channel: 'card', text: 'Sie sind die Besten.', permission: { may: 'outside', how: 'auf der Karte', on: '2026-03-05' } }, { as: agent.key });
    expect(await hungIds('?scope=outside')).toContain(id);
    expect((await house.call('DELETE', `/praise/${id}`, undefined, { as: colleague.key })).status).toBe(404);
    expect((await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key })).status).toBe(200);
    expect(await hungIds()).not.toContain(id);
    expect((await house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key })).body).toMatchObject({ where: 'outside' });
    await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_001);
    expect((await house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key })).status).toBe(410);
  });
});

test('units further up that helped hear what they helped with, and nobody else sees who was named', async () => {
  const scene = await openChat(house, agent);
  const seq = await scene.writes(warm);
  await scene.agrees(['quote']);
  const { id } = (await scene.keeps(seq, { helpers: [people.units.sales.id] })).body;
  const mine = await house.call('GET', '/praise/for-my-unit', undefined, { as: reader.key });
  expect(mine.body.items.map((item: { id: string }) => item.id)).toEqual(expect.arrayContaining([id]));
  const other = await house.call('GET', '/praise/for-my-unit', undefined, { as: agent.key });
  expect(other.body.items).toEqual([]);
  expect((await house.call('GET', '/praise/hung/filters', undefined, { as: reader.key })).body.units).toEqual([{ id: people.units.service.id, name: 'Kundenservice' }]);
});
