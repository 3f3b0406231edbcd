import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { sitDown } from '#listen/impressions/server/testing/sit-down.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const quiet = 'Die Torte am Empfang ist übrigens für Sie.';

describe('a guest who hears a thanks', () => {
  test('shows it to the agent, who alone sees it and decides', async () => {
    const scene = await sitDown(house, people);
    await scene.answer(['listen', 'quote']);
    await scene.say(quiet);
    const { handle, turnKey } = await scene.anchorAt(quiet);
    const suggest = (body: object, key = scene.guest.key) => house.call('POST', '/praise/suggestions', { visitId: scene.visitId, handle, turnKey, ...body }, { as: key });
    const stranger = await people.employee();
    expect((await suggest({}, stranger.key)).status).toBe(404);
    expect((await suggest({})).status).toBe(200);
    expect((await suggest({})).status).toBe(200);
    const found = await house.call('GET', '/praise/found', undefined, { as: scene.host.key });
    expect(found.body.items).toMatchObject([{ by: 'guest', conversationId: scene.conversationId, praise: 1 }]);
    const { seq } = found.body.items[0];
    expect((await house.call('POST', '/praise/proposals', { conversationId: scene.conversationId, seq }, { as: scene.host.key })).body.text).toBe(quiet);
  });

  test('names only what the gate let through to this visit', async () => {
    const scene = await sitDown(house, people);
    await scene.say(quiet);
    await scene.answer(['listen', 'quote']);
    await scene.say('Und jetzt zum Paket.');
    const { handle } = await scene.anchorAt('Und jetzt zum Paket.');
    for (const turnKey of ['AAAAAAAAAAAAAAAA', 'zzzzzzzzzzzzzzzz']) {
      expect(await house.call('POST', '/praise/suggestions', { visitId: scene.visitId, handle, turnKey }, { as: scene.guest.key })).toMatchObject({ status: 422, body: { field: 'turnKey' } });
    }
    expect(await house.call('POST', '/praise/suggestions', { visitId: scene.visitId, handle, text: 'So ungefähr' }, { as: scene.guest.key })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#spoken-only' } });
  });

  test('suggests nothing of a customer who wants no sentence kept', async () => {
    const scene = await sitDown(house, people);
    await scene.answer(['listen']);
    await scene.say(quiet);
    const { handle, turnKey } = await scene.anchorAt(quiet);
    expect(await house.call('POST', '/praise/suggestions', { visitId: scene.visitId, handle, turnKey }, { as: scene.guest.key })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#customer-said-no' } });
  });
});

describe('a guest before a closed door', () => {
  test('learns nothing by suggesting: neither the channel nor what the customer agreed to', async () => {
    const scene = await sitDown(house, people);
    await scene.say(quiet);
    const { handle } = await scene.view();
    const tries = [{ text: 'So ungefähr' }, { turnKey: 'AAAAAAAAAAAAAAAA' }, {}];
    const answers = async () => Promise.all(tries.map((body) => house.call('POST', '/praise/suggestions', { visitId: scene.visitId, handle, ...body }, { as: scene.guest.key })));
    const asked = await answers();
    await scene.answer([]);
    for (const { status, body } of [...asked, ...(await answers())]) expect([status, body.type]).toEqual([404, '/api/docs/problems#not-found']);
  });
});

/** A talk in person a guest listens to; yields what the guest may point at. */
async function talkAloud() {
  const scene = await sitDown(house, people, { host: { name: 'Jonas Brandt' } });
  const { id, question } = (await house.call('POST', '/in-person/talks', { language: 'de', occasion: 'shop' }, { as: scene.host.key })).body;
  const answered = await house.call('POST', `/in-person/talks/${id}/answers`, { askId: question.askId, granted: ['listen', 'quote'] }, { as: scene.host.key });
  expect(answered.status, JSON.stringify(answered.body)).toBe(201);
  const { conversations } = (await house.call('GET', `/visits/${scene.visitId}`, undefined, { as: scene.guest.key })).body;
  const { handle } = conversations.find((each: { about: { channel: string } | null }) => each.about?.channel === 'in-person');
  return { ...scene, id: id as string, notes: (text: string) => house.call('POST', '/praise/suggestions', { visitId: scene.visitId, handle, text }, { as: scene.guest.key }) };
}

test('of notes that come in the same moment none is lost, one that is sent twice is there once, and the customer can take them along', async () => {
  const talk = await talkAloud();
  const said = ['Danke für die Geduld', 'Das war großartig', 'So freundlich ist sonst niemand', 'Sie haben mir sehr geholfen'];
  for (const { status } of await Promise.all([...said, ...said].map(talk.notes))) expect(status).toBe(200);
  const { items } = (await house.call('GET', `/praise/found?conversationId=${talk.id}`, undefined, { as: talk.host.key })).body;
  expect(items.filter(({ by }: { by: string }) => by === 'guest')).toHaveLength(said.length);
  const { link } = (await house.call('GET', `/in-person/talks/${talk.id}/link`, undefined, { as: talk.host.key })).body;
  const taken = (await house.call('GET', '/chat/export', undefined, { as: String(link).split('#')[1] ?? '' })).body.conversations[0].thanks;
  expect(taken.map(({ text, hangs }: { text: string; hangs: string }) => [text, hangs]).sort()).toEqual(said.toSorted().map((words) => [words, 'nowhere']));
});

test('closing the door takes along what was noted and typed of the last minute, and leaves what was typed before it', async () => {
  const talk = await talkAloud();
  const type = async (text: string) => (await house.call('POST', '/praise/spoken', { id: crypto.randomUUID(), conversationId: talk.id, text, confirmed: text }, { as: talk.host.key })).body.id as string;
  const early = await type('Danke, das war eine große Hilfe!');
  house.clock.now = new Date(house.clock.now.getTime() + 70_000);
  const late = await type('Danke, das vergesse ich Ihnen nie!');
  await talk.notes('Sie sind ein Schatz');
  const { seq } = (await house.call('GET', `/praise/found?conversationId=${talk.id}`, undefined, { as: talk.host.key })).body.items[0];
  const { text } = (await house.call('POST', '/praise/proposals', { conversationId: talk.id, seq }, { as: talk.host.key })).body;
  const noted = (await house.call('POST', '/praise', { id: crypto.randomUUID(), conversationId: talk.id, seq, confirmed: text }, { as: talk.host.key })).body.id;
  await house.call('POST', '/desk/door/close', { conversationId: talk.id }, { as: talk.host.key });
  const states = await Promise.all([early, late, noted].map(async (id) => (await house.call('GET', `/praise/${id}`, undefined, { as: talk.host.key })).body.state));
  expect(states).toEqual(['standing', 'recalled', 'recalled']);
});

test('what was said aloud is typed by the agent, masked, and hangs under the same consents', async () => {
  const scene = await sitDown(house, people, { host: { name: 'Jonas Brandt' } });
  const talk = await house.call('POST', '/in-person/talks', { language: 'de', occasion: 'shop' }, { as: scene.host.key });
  const conversationId = talk.body.id;
  const typed = { id: 'b6f0b1d4-54c0-4b5e-9a54-3a60a2f6f0aa', conversationId, text: 'Frau Schulz sagt: Sie haben uns das Wochenende gerettet!', confirmed: 'Frau Schulz sagt: Sie haben uns das Wochenende gerettet!' };
  expect(await house.call('POST', '/praise/spoken', { ...typed, conversationId: scene.conversationId }, { as: scene.host.key })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#spoken-only' } });
  expect(await house.call('POST', '/praise/spoken', typed, { as: scene.host.key })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#other-words' } });
  const shown = await house.call('POST', '/praise/spoken/proposals', { conversationId, text: typed.text }, { as: scene.host.key });
  const kept = await house.call('POST', '/praise/spoken', { ...typed, confirmed: shown.body.text }, { as: scene.host.key });
  expect(kept.status, JSON.stringify(kept.body)).toBe(201);
  expect(kept.body).toMatchObject({ channel: 'in-person', where: 'private' });
  expect(kept.body.text).not.toContain('Schulz');
});
