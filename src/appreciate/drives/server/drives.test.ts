import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat } from '#appreciate/praise/server/testing/praise-scene.ts';
import { transact } from '#platform/db/transact.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { wordOfThanksSince } from './word-of-thanks-since.ts';

let house: TestHouse;
let people: SeededPeople;
let steward: SeededEmployee;
let lead: SeededEmployee;
let director: SeededEmployee;
let agents: SeededEmployee[];
let elsewhere: SeededEmployee;
let service: string;
let night: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  house.clock.now = new Date('2026-11-23T09:00:00Z');
  service = people.units.service.id;
  const admin = await people.employee({ roles: ['admin'] });
  night = (await must('POST', '/units', { name: { de: 'Nachtservice', en: 'Night service' }, parentId: service }, admin)).id;
  const { sales } = people.units;
  steward = await people.employee({ roles: ['steward'] });
  lead = await people.employee({ roles: ['lead'], unit: { id: service } });
  director = await people.employee({ roles: ['guest'], name: 'Ines Karl', unit: sales });
  agents = [];
  for (let index = 0; index < 5; index += 1) agents.push(await people.employee({ roles: ['agent'], unit: { id: index < 4 ? service : night } }));
  elsewhere = await people.employee({ roles: ['agent'], unit: sales });
});
afterAll(() => house[Symbol.asyncDispose]());

async function must(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: object | undefined, who: SeededEmployee) {
  const reply = await house.call(method, path, body, { as: who.key });
  if (reply.status >= 400) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

const kind = async (reply: ReturnType<TestHouse['call']>) => String((await reply).body.type).split(/[#/]/).at(-1);
const week = { sentence: 'Diese Woche sammeln wir Dank.', from: '2026-11-23', until: '2026-11-27' };
const begin = (who: SeededEmployee, more: object = {}) => house.call('POST', '/drives', { id: randomUUID(), ...week, unitId: service, ...more }, { as: who.key });
const started = async (who: SeededEmployee, more: object = {}) => {
  const { status, body } = await begin(who, more);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body as { id: string };
};
const show = (who: SeededEmployee, id: string) => house.call('GET', `/drives/${id}`, undefined, { as: who.key });
const today = async (who: SeededEmployee) => ((await must('GET', '/drives/now', undefined, who)).items as { id: string }[]).map(({ id }) => id);

/** An agent keeps a thanks their customer lets hang. */
async function keeps(agent: SeededEmployee, words: string, purposes = ['quote']) {
  const chat = await openChat(house, agent);
  const seq = await chat.writes(words);
  if (purposes.length > 0) await chat.agrees(purposes);
  expect(await chat.keeps(seq)).toMatchObject({ status: 201 });
  return chat;
}

test('a drive that is sent twice at once is started once', async () => {
  const id = randomUUID();
  const sent = await Promise.all([begin(steward, { id }), begin(steward, { id }), begin(steward, { id })]);
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
});

describe('who may', () => {
  test('a stranger sees no drive, and whoever is not invited does not learn that there is one', async () => {
    const { id } = await started(steward);
    expect((await house.call('GET', `/drives/${id}`)).status).toBe(401);
    expect((await house.call('GET', '/drives/now')).status).toBe(401);
    expect(await kind(show(elsewhere, id))).toBe('not-found');
    expect(await kind(house.call('GET', `/drives/${id}/voices`, undefined, { as: elsewhere.key }))).toBe('not-found');
    expect(await today(elsewhere)).not.toContain(id);
  });

  test('agents and guests start none; a lead invites their own unit and those below, and nobody else', async () => {
    expect((await begin(agents[0] ?? elsewhere)).status).toBe(403);
    expect((await begin(lead)).status).toBe(201);
    expect((await begin(lead, { unitId: night })).status).toBe(201);
    expect(await kind(begin(lead, { unitId: null }))).toBe('drive-other-unit');
    expect(await kind(begin(lead, { unitId: randomUUID() }))).toBe('drive-other-unit');
    expect((await begin(steward, { unitId: null })).status).toBe(201);
  });

  test('whoever is invited sees it, those in a unit below too, and changes nothing', async () => {
    // Only five stand above a page: those that end first.
    const { id } = await started(steward, { until: '2026-11-24' });
    for (const agent of agents) expect(await today(agent)).toContain(id);
    expect((await show(agents[4] ?? elsewhere, id)).body.can).toEqual({ change: false, end: false, resume: false, remind: false, sign: false });
    expect((await house.call('POST', `/drives/${id}/end`, {}, { as: agents[0]?.key ?? '' })).status).toBe(403);
    const otherLead = await people.employee({ roles: ['lead'], unit: { id: night } });
    expect(await kind(house.call('POST', `/drives/${id}/end`, {}, { as: otherLead.key }))).toBe('not-found');
  });

  test('days that make no week of thanks are refused with the field', async () => {
    for (const days of [{ until: '2026-11-22' }, { from: '2026-11-01', until: '2026-11-20' }, { until: '2026-12-31' }, { from: '2027-05-01', until: '2027-05-03' }]) {
      expect((await begin(steward, days)).body).toMatchObject({ field: 'until' });
    }
  });
});

describe('a week of thanks', () => {
  test('says how many thanks there are in all from five on, and shows its collage at its end and not before', async () => {
    const { id } = await started(steward);
    const [one, two] = agents as [SeededEmployee, SeededEmployee];
    const before = (await show(one, id)).body.kept.real as number | null;
    for (const words of ['Danke, Sie haben mir sehr geholfen!', 'Großartig, vielen Dank für die Mühe.']) await keeps(one, words);
    await keeps(two, 'Tausend Dank, Sie haben meinen Tag gerettet!', []);
    const chat = await keeps(two, 'So freundlich war lange niemand, danke schön!');
    await keeps(agents[4] ?? two, 'Herzlichen Dank an die Nachtschicht, toll gemacht.');
    await keeps(elsewhere, 'Danke an den Vertrieb, das war prima.');
    expect(before).toBeNull();
    expect((await show(one, id)).body.kept).toEqual({ real: 5, simulated: 0 });
    expect((await must('GET', `/drives/${id}/voices`, undefined, one)).items).toEqual([]);

    house.clock.now = new Date(house.clock.now.getTime() + 60_000);
    await must('POST', `/drives/${id}/end`, {}, steward);
    const hung = async () => ((await must('GET', `/drives/${id}/voices`, undefined, one)).items as { text: string }[]).map(({ text }) => text).sort();
    expect(await hung()).toEqual(['Danke, Sie haben mir sehr geholfen!', 'Großartig, vielen Dank für die Mühe.', 'Herzlichen Dank an die Nachtschicht, toll gemacht.', 'So freundlich war lange niemand, danke schön!']);
    await chat.changes('quote', false);
    expect(await hung()).not.toContain('So freundlich war lange niemand, danke schön!');
  });

  test('a team of fewer than five has no number that would be about somebody', async () => {
    const { id } = await started(steward, { unitId: night });
    expect((await show(agents[4] ?? steward, id)).body.kept).toBeNull();
  });

  test('ended early it goes on again within the hour, and not after', async () => {
    const { id } = await started(lead);
    expect((await must('POST', `/drives/${id}/end`, {}, lead)).state).toBe('over');
    expect(await must('POST', `/drives/${id}/resume`, {}, lead)).toMatchObject({ state: 'running', endedEarly: false });
    await must('POST', `/drives/${id}/end`, {}, lead);
    const now = house.clock.now;
    house.clock.now = new Date(now.getTime() + 3_600_000);
    expect(await kind(house.call('POST', `/drives/${id}/resume`, {}, { as: lead.key }))).toBe('drive-cannot-go-on');
    house.clock.now = now;
  });

  test('ended late on its last day it does not go on after midnight where the organisation is', async () => {
    const now = house.clock.now;
    const { id } = await started(lead, { until: '2026-11-23' });
    house.clock.now = new Date('2026-11-23T22:50:00Z');
    expect((await must('POST', `/drives/${id}/end`, {}, lead)).can.resume).toBe(true);
    house.clock.now = new Date('2026-11-23T23:05:00Z');
    expect((await show(lead, id)).body.can.resume).toBe(false);
    expect(await kind(house.call('POST', `/drives/${id}/resume`, {}, { as: lead.key }))).toBe('drive-cannot-go-on');
    house.clock.now = now;
  });

  test('a notice that was put away comes back with a reminder, which is possible once a day', async () => {
    const { id } = await started(steward);
    const [agent] = agents as [SeededEmployee];
    const isPutAway = async () => (await show(agent, id)).body.isPutAway as boolean;
    await must('POST', `/drives/${id}/put-away`, {}, agent);
    expect(await isPutAway()).toBe(true);
    house.clock.now = new Date(house.clock.now.getTime() + 60_000);
    await must('POST', `/drives/${id}/remind`, {}, steward);
    expect(await isPutAway()).toBe(false);
    expect(await kind(house.call('POST', `/drives/${id}/remind`, {}, { as: steward.key }))).toBe('drive-reminded-lately');
    await must('POST', `/drives/${id}/put-away`, {}, agent);
    await must('DELETE', `/drives/${id}/put-away`, undefined, agent);
    expect(await isPutAway()).toBe(false);
  });
});

describe('the word of thanks', () => {
  test('only whoever was asked signs it, under their own name; the team reads it at the end', async () => {
    const { id } = await started(steward, { signerId: director.id });
    const [agent] = agents as [SeededEmployee];
    expect(await today(director)).toContain(id);
    const text = 'Ich habe jede dieser Stimmen gelesen. Danke.';
    expect(await kind(house.call('PUT', `/drives/${id}/word`, { text }, { as: agent.key }))).toBe('not-found');
    expect(await kind(house.call('PUT', `/drives/${id}/word`, { text }, { as: steward.key }))).toBe('not-found');
    await must('PUT', `/drives/${id}/word`, { text }, director);
    expect((await show(agent, id)).body.word).toBeNull();
    await must('POST', `/drives/${id}/end`, {}, steward);
    expect((await show(agent, id)).body.word).toMatchObject({ text, by: { name: 'Ines Karl' } });
    await must('DELETE', `/drives/${id}/word`, undefined, director);
    expect((await show(agent, id)).body.word).toBeNull();
  });

  test('somebody else who is asked does not sign what the first one wrote', async () => {
    const { id } = await started(steward, { signerId: director.id });
    await must('PUT', `/drives/${id}/word`, { text: 'Danke.' }, director);
    expect((await must('PATCH', `/drives/${id}`, { signerId: lead.id }, steward)).word).toBeNull();
    expect(await kind(house.call('PATCH', `/drives/${id}`, { signerId: randomUUID() }, { as: steward.key }))).toBe('drive-signer-unknown');
  });

  test('of a drive for everybody it can be passed on to everybody', async () => {
    const { id } = await started(steward, { unitId: null, signerId: director.id });
    await must('PUT', `/drives/${id}/word`, { text: 'Danke an alle.' }, director);
    const since = new Date(house.clock.now.getTime() - 60_000);
    const found = () => transact(house.services.database, { path: 'none', actor: null }, (tx) => wordOfThanksSince(tx, since, house.clock.now));
    expect(await found()).toBeUndefined();
    await must('POST', `/drives/${id}/end`, {}, steward);
    const word = { from: 'Ines Karl, Kollegin oder Kollege', text: 'Danke an alle.', language: 'de' };
    expect(await found()).toEqual(word);
    // Signed some days after the end it is as new.
    const now = house.clock.now;
    house.clock.now = new Date(now.getTime() + 3 * 86_400_000);
    since.setTime(house.clock.now.getTime() - 60_000);
    expect(await found()).toBeUndefined();
    await must('PUT', `/drives/${id}/word`, { text: 'Danke an alle.' }, director);
    expect(await found()).toEqual(word);
    house.clock.now = now;
  });
});
