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

test('what was said aloud is typed by the agent, masked, and hangs under the same consents', async () => {
  const scene = await sitDown(house, people, { host: { name: 'Jonas Brandt' } });
  const talk = await house.call('POST', '/in-person/talks', { language: 'de', occasion: 'shop' }, { as: scene.host.key });
  const conversationId = talk.body.id;
  const typed = { id: 'b6f0b1d4-54c0-4b5e-9a54-3a60a2f6f0aa', conversationId, text: 'Frau Schulz sagt: Sie haben uns das Wochenende gerettet!' };
  expect(await house.call('POST', '/praise/spoken', { ...typed, conversationId: scene.conversationId }, { as: scene.host.key })).toMatchObject({ status: 409, body: { type: '/api/docs/problems#spoken-only' } });
  const kept = await house.call('POST', '/praise/spoken', typed, { as: scene.host.key });
  expect(kept.status, JSON.stringify(kept.body)).toBe(201);
  expect(kept.body).toMatchObject({ channel: 'in-person', where: 'private' });
  expect(kept.body.text).not.toContain('Schulz');
});
