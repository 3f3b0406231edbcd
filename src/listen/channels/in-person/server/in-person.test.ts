import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn, readDesk } from '#listen/lines/testing/desk-scene.ts';
import { verifyLedger } from '#people/consent/server/verify-ledger.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

const fair = { language: 'de', occasion: 'fair', place: 'Hausmesse, Stand 12' };
const begin = async (as: string, body: object = fair, headers = {}) => house.call('POST', '/in-person/talks', body, { as, headers });
const note = (id: string, by: 'customer' | 'agent', text: string, as: string, headers = {}) => house.call('POST', `/in-person/talks/${id}/turns`, { by, text }, { as, headers });
const seen = async (id: string, as: string) => (await house.call('GET', `/desk/conversations/${id}/events`, undefined, { as })).body.conversation;
const agentAtTheStand = () => people.employee({ roles: ['agent'] });

describe('a talk in person', () => {
  test('is begun by agents and nobody else, and noted by the one who serves it', async () => {
    expect((await house.call('POST', '/in-person/talks', fair)).status).toBe(401);
    const guest = await people.employee({ roles: ['guest'] });
    expect((await begin(guest.key)).status).toBe(403);
    const [agent, colleague] = [await agentAtTheStand(), await agentAtTheStand()];
    const { id } = (await begin(agent.key)).body;
    for (const [method, path, body] of [
      ['POST', 'turns', { by: 'customer', text: 'Guten Tag.' }],
      ['POST', 'answers', { askId: crypto.randomUUID(), granted: [] }],
      ['GET', 'link', undefined],
    ] as const) {
      expect((await house.call(method, `/in-person/talks/${id}/${path}`, body, { as: colleague.key })).status).toBe(404);
      expect((await house.call(method, `/in-person/talks/${id}/${path}`, body, { as: guest.key })).status).toBe(403);
    }
  });

  test('is the agent’s from its first moment, with nobody’s name, once however often it is sent', async () => {
    const agent = await agentAtTheStand();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const { status, body } = await begin(agent.key, fair, headers);
    expect(status).toBe(201);
    expect(body).toMatchObject({ channel: 'in-person', state: 'live', origin: 'real', customer: expect.stringMatching(/^K-/), met: { occasion: 'fair', place: 'Hausmesse, Stand 12' }, door: 'closed', can: { say: true } });
    expect((await begin(agent.key, fair, headers)).body.id).toBe(body.id);
    expect((await begin(agent.key, { ...fair, occasion: 'shop' }, headers)).status).toBe(422);
    const { conversations, queue } = (await house.call('GET', '/desk', undefined, { as: agent.key })).body;
    expect([conversations.length, queue.length]).toEqual([1, 0]);
  });

  test('holds what both sides said, each line once', async () => {
    const agent = await agentAtTheStand();
    const { id } = (await begin(agent.key)).body;
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await note(id, 'customer', 'Der Deckel klemmt.', agent.key, headers);
    expect((await note(id, 'customer', 'Der Deckel klemmt.', agent.key, headers)).body).toEqual(first.body);
    expect((await note(id, 'agent', 'Der Deckel klemmt.', agent.key, headers)).status).toBe(422);
    await note(id, 'agent', 'Welches Modell ist es?', agent.key);
    expect(await readDesk(house, agent.key, id)).toEqual(['customer: Der Deckel klemmt.', 'agent: Welches Modell ist es?']);
    await house.call('POST', `/desk/conversations/${id}/wrap-up`, {}, { as: agent.key });
    expect((await note(id, 'customer', 'Das rote.', agent.key)).status).toBe(201);
  });

  test('is nothing customers who write or call could be talked into: their words come from themselves', async () => {
    const agent = await agentAtTheStand();
    const { conversationId } = (await house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' })).body;
    await house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: agent.key });
    expect((await note(conversationId, 'customer', 'Ich bin sehr zufrieden.', agent.key)).status).toBe(404);
    expect((await house.call('GET', `/in-person/talks/${conversationId}/link`, undefined, { as: agent.key })).status).toBe(404);
  });
});

describe('a guest beside the agent at the stand', () => {
  let scene: Awaited<ReturnType<typeof guestBesideAgent>>;
  let id: string;
  let question: { askId: string; parts: Array<{ purpose: string; text: string }> };
  beforeEach(async () => {
    scene = await guestBesideAgent(house, people);
    const begun = (await begin(scene.agent.key)).body;
    ({ id, question } = begun);
  });
  const answer = (granted: string[], headers = {}) => house.call('POST', `/in-person/talks/${id}/answers`, { askId: question.askId, granted }, { as: scene.agent.key, headers });

  test('hears nothing before the yes that the customer presses on the screen, and everything after it until they say stop', async () => {
    using heard = await listenIn(address, scene.guest.key, scene.visitId);
    expect(question.parts[0]?.text).toMatch(/„stop“ sagen/);
    await note(id, 'customer', 'Davor: Haferflocken.', scene.agent.key);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const yes = await answer(['listen'], headers);
    expect([yes.status, (await answer(['listen'], headers)).body]).toEqual([201, yes.body]);
    expect((await answer(['listen'])).body).toMatchObject({ status: 409, field: 'askId' });
    await note(id, 'customer', 'Danach: Pumpernickel.', scene.agent.key);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Pumpernickel'));
    await note(id, 'customer', 'Stop, bitte!', scene.agent.key);
    expect(await seen(id, scene.agent.key)).toMatchObject({ door: 'closed', refused: true });
    await note(id, 'customer', 'Zuletzt: Knäckebrot.', scene.agent.key);
    await house.call('POST', '/desk/door/close', {}, { as: scene.agent.key });
    expect(heard.bytes()).not.toMatch(/Haferflocken|Knäckebrot|Stand 12|Hausmesse/);
  });

  test('hears nothing after a no, which answers the rest and is not asked again', async () => {
    using heard = await listenIn(address, scene.guest.key, scene.visitId);
    await answer([]);
    await note(id, 'customer', 'Unter uns: Schwarzbrot.', scene.agent.key);
    await note(id, 'agent', 'Das bleibt unter uns: Weißbrot.', scene.agent.key);
    expect(await seen(id, scene.agent.key)).toMatchObject({ door: 'closed', refused: true, question: null, can: { ask: false } });
    expect(await readDesk(house, scene.agent.key, id)).toHaveLength(2);
    expect(heard.bytes()).not.toMatch(/brot/);
  });

  test('is heard of as proof: whose screen it was pressed on, or that it was said aloud', async () => {
    await answer(['listen', 'quote']);
    const spoken = (await begin(scene.agent.key)).body;
    await house.call('POST', `/desk/conversations/${spoken.id}/answers`, { askId: spoken.question.askId, granted: ['listen'] }, { as: scene.agent.key });
    const officer = await people.employee({ roles: ['dpo'] });
    const proofOf = async (conversationId: string) => {
      const { body } = await house.call('GET', `/privacy/conversations/${conversationId}/proof`, undefined, { as: officer.key });
      return body.statements.find((each: { kind: string; purpose: string }) => each.kind === 'granted' && each.purpose === 'listen').facts;
    };
    expect(await proofOf(id)).toMatchObject({ means: 'card', proof: `pressed on the screen of ${scene.agent.id}` });
    expect(await proofOf(spoken.id)).toMatchObject({ means: 'verbal_confirmation', proof: `heard by ${scene.agent.id}` });
    expect((await verifyLedger(house.services)).broken).toBeNull();
  });

  test('hears nothing more once the customer changes their mind on the page the code leads to', async () => {
    using heard = await listenIn(address, scene.guest.key, scene.visitId);
    await answer(['listen']);
    const { link } = (await house.call('GET', `/in-person/talks/${id}/link`, undefined, { as: scene.agent.key })).body;
    expect(link).toMatch(/^https?:\/\/[^/]+\/meine-gespraeche#ohk_[\w-]{43}$/);
    const key = String(link).split('#')[1] ?? '';
    const mine = (await house.call('GET', '/chat/consents', undefined, { as: key })).body.conversations;
    expect(mine).toMatchObject([{ conversationId: id, listeningNow: 1, consents: [{ purpose: 'listen', standing: 'granted' }, { purpose: 'quote', standing: 'refused' }] }]);
    expect((await house.call('PUT', `/chat/conversations/${id}/consents/listen`, { granted: false }, { as: key })).status).toBe(200);
    await note(id, 'customer', 'Und noch etwas: Zwieback.', scene.agent.key);
    expect(await seen(id, scene.agent.key)).toMatchObject({ door: 'closed', refused: true });
    expect(heard.bytes()).not.toContain('Zwieback');
  });

  test('does not stay beside a customer who asks to be forgotten, whose page then opens nothing', async () => {
    const { link } = (await house.call('GET', `/in-person/talks/${id}/link`, undefined, { as: scene.agent.key })).body;
    const key = String(link).split('#')[1] ?? '';
    expect((await house.call('POST', '/chat/erase', {}, { as: key })).status).toBeLessThan(300);
    expect((await house.call('GET', '/chat/consents', undefined, { as: key })).status).toBe(401);
    expect((await house.call('GET', `/in-person/talks/${id}/link`, undefined, { as: scene.agent.key })).status).toBe(404);
  });
});
