import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

interface Question {
  askId: string;
  questions: { purpose: string; text: string }[];
}

/** Every question this customer was asked, oldest first. */
async function questions({ conversationId, customerKey }: Sitting): Promise<Question[]> {
  const { body } = await house.call('GET', `/chat/conversations/${conversationId}/events`, undefined, { as: customerKey });
  return body.items.filter((event: { kind: string }) => event.kind === 'asked');
}

const newest = async (sitting: Sitting) => (await questions(sitting)).at(-1) ?? { askId: '', questions: [] };
const purposes = ({ questions: asked }: Question) => asked.map(({ purpose }) => purpose);
const decide = ({ conversationId, customerKey }: Sitting, purpose: string, body: object) =>
  house.call('PUT', `/chat/conversations/${conversationId}/consents/${purpose}`, body, { as: customerKey });
const answer = ({ conversationId, customerKey }: Sitting, body: object, headers = {}) =>
  house.call('POST', `/chat/conversations/${conversationId}/answers`, body, { as: customerKey, headers });
const doorOf = async (sitting: Sitting) => ((await sitting.view()) as unknown as { door: string }).door;

/** One guest more beside the same agent. */
async function anotherGuest({ host }: Sitting) {
  const guest = await people.employee({ roles: ['guest'] });
  const invited = await house.call('POST', '/desk/invitations', { guestId: guest.id }, { as: host.key });
  expect((await house.call('POST', `/visits/${invited.body.id}/agree`, {}, { as: guest.key })).status).toBe(200);
  return guest;
}

describe('a question', () => {
  test('about keeping sentences is put once: a no to it is not asked about again when somebody else sits down', async () => {
    const sitting = await sitDown(house, people);
    expect(purposes(await newest(sitting))).toEqual(['listen', 'quote']);
    await sitting.answer(['listen']);
    await anotherGuest(sitting);
    expect(await questions(sitting)).toHaveLength(2);
    expect(purposes(await newest(sitting))).toEqual(['listen']);
  });

  test('about keeping sentences is not put again after it was taken back', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    await sitting.consent('quote', false);
    await anotherGuest(sitting);
    expect(purposes(await newest(sitting))).toEqual(['listen']);
  });

  test('can only be answered by its own customer, while it is open', async () => {
    const [mine, other] = [await sitDown(house, people), await sitDown(house, people)];
    const { askId } = await newest(mine);
    expect((await answer({ ...other, conversationId: mine.conversationId }, { askId, granted: ['listen'] })).status).toBe(404);
    expect((await decide({ ...other, conversationId: mine.conversationId }, 'listen', { granted: true })).status).toBe(404);
    expect((await answer(other, { askId, granted: ['listen'] })).body).toMatchObject({ status: 409, type: expect.stringContaining('ask-over') });
    await anotherGuest(mine);
    expect((await answer(mine, { askId, granted: ['listen'] })).body).toMatchObject({ status: 409, type: expect.stringContaining('ask-over') });
    expect([await doorOf(mine), await doorOf(other)]).toEqual(['asked', 'asked']);
  });

  test('answered twice with one key counts once, and the key says nothing else afterwards', async () => {
    const sitting = await sitDown(house, people);
    const { askId } = await newest(sitting);
    const key = { 'idempotency-key': randomUUID() };
    const first = await answer(sitting, { askId, granted: ['listen'] }, key);
    expect(await answer(sitting, { askId, granted: ['listen'] }, key)).toMatchObject({ status: 201, body: first.body });
    expect((await answer(sitting, { askId, granted: [] }, key)).body).toMatchObject({ status: 422, field: 'Idempotency-Key' });
    await sitting.consent('listen', false);
    expect((await answer(sitting, { askId, granted: ['listen'] }, key)).body).toEqual(first.body);
    expect(await doorOf(sitting)).toBe('closed');
  });

  test('is not answered by the key of a message', async () => {
    const sitting = await sitDown(house, people);
    const headers = { 'idempotency-key': randomUUID() };
    await house.call('POST', `/chat/conversations/${sitting.conversationId}/turns`, { text: 'Ja' }, { as: sitting.customerKey, headers });
    const { askId } = await newest(sitting);
    expect((await answer(sitting, { askId, granted: ['listen'] }, headers)).body).toMatchObject({ status: 422, field: 'Idempotency-Key' });
    expect(await doorOf(sitting)).toBe('asked');
  });
});

describe('a yes given later', () => {
  test('covers nobody the customer has not read about: where others sit there by now, the question is put anew', async () => {
    const sitting = await sitDown(house, people);
    const before = await newest(sitting);
    await sitting.answer([]);
    await anotherGuest(sitting);
    expect(await newest(sitting)).toEqual(before);
    const { status, body } = await decide(sitting, 'listen', { granted: true, askId: before.askId });
    const asked = await newest(sitting);
    expect({ status, body }).toMatchObject({ status: 200, body: { asked: asked.askId } });
    expect(asked.questions[0]?.text).toContain('2 Personen');
    expect(await doorOf(sitting)).toBe('asked');
    expect((await decide(sitting, 'listen', { granted: true, askId: before.askId })).body.asked).toBe(asked.askId);
    expect((await decide(sitting, 'listen', { granted: true, askId: asked.askId })).body.asked).toBeNull();
    expect(await doorOf(sitting)).toBe('open');
  });

  test('to those the question named holds at once, also after a no', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer([]);
    expect((await decide(sitting, 'listen', { granted: true, askId: (await newest(sitting)).askId })).body.asked).toBeNull();
    expect(await doorOf(sitting)).toBe('open');
    expect(await questions(sitting)).toHaveLength(1);
  });

  test('needs a question', async () => {
    const sitting = await sitDown(house, people);
    for (const purpose of ['publish', 'train', 'contact']) {
      expect((await decide(sitting, purpose, { granted: true })).body).toMatchObject({ status: 409, type: expect.stringContaining('never-asked') });
    }
    await house.call('POST', `/visits/${sitting.visitId}/end`, {}, { as: sitting.guest.key });
    expect((await decide(sitting, 'listen', { granted: true })).body).toMatchObject({ status: 409, type: expect.stringContaining('nobody-listens') });
  });

  test('tells on the customer’s page which question it belongs to', async () => {
    const sitting = await sitDown(house, people);
    const { askId, questions: asked } = await newest(sitting);
    const { body } = await house.call('GET', '/chat/consents', undefined, { as: sitting.customerKey });
    expect(body.conversations[0].consents).toMatchObject([{ purpose: 'listen', standing: 'asked', askId, text: asked[0]?.text }, { purpose: 'quote', askId }]);
  });
});

describe('whoever wrote stop', () => {
  test('is not asked again, even when a hand-over had ended their yes already', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    const colleague = await people.employee({ roles: ['agent'] });
    await house.call('POST', `/desk/conversations/${sitting.conversationId}/hand-over`, { to: colleague.id }, { as: sitting.host.key });
    await sitting.say('Stop!');
    const before = await questions(sitting);
    await anotherGuest({ ...sitting, host: colleague });
    expect(await questions(sitting)).toEqual(before);
  });

  test('in other words, once the talk is being wrapped up, finds the door closed although nobody can be asked any more', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen']);
    await house.call('POST', `/desk/conversations/${sitting.conversationId}/wrap-up`, {}, { as: sitting.host.key });
    expect(await doorOf(sitting)).toBe('open');
    await sitting.say('Moment, ich möchte nicht, dass jemand mithört.');
    expect(await doorOf(sitting)).toBe('closed');
  });
});

describe('what was agreed in a conversation that has been deleted', () => {
  test('is still shown to its customer, who can take back what was kept', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    await sitting.say('Mein Wasserkocher summt wie ein Bienenstock.');
    const anchor = await sitting.anchorAt('Bienenstock');
    const { body } = await sitting.write({ anchor, kind: 'quote', text: 'summt wie ein Bienenstock' });
    await house.db.owner.kysely.deleteFrom('conversations.conversation').where('id', '=', sitting.conversationId).execute();
    const mine = async () => (await house.call('GET', '/chat/consents', undefined, { as: sitting.customerKey })).body.conversations[0];
    expect(await mine()).toMatchObject({ conversationId: sitting.conversationId, state: 'deleted', consents: [{ purpose: 'listen', standing: 'granted' }, { purpose: 'quote', standing: 'granted' }] });
    const exported = await house.call('GET', '/chat/export', undefined, { as: sitting.customerKey });
    expect(exported.body.deletedConversations).toMatchObject([{ id: sitting.conversationId, quotes: [{ text: 'summt wie ein Bienenstock' }] }]);

    const stranger = await sitDown(house, people);
    expect((await decide({ ...stranger, conversationId: sitting.conversationId }, 'quote', { granted: false })).status).toBe(404);
    expect((await decide(sitting, 'quote', { granted: true })).status).toBe(404);
    expect((await decide(sitting, 'quote', { granted: false })).status).toBe(200);
    expect((await decide(sitting, 'quote', { granted: false })).status).toBe(200);
    expect((await mine()).consents).toMatchObject([{ standing: 'granted' }, { purpose: 'quote', standing: 'withdrawn' }]);
    const kept = await house.call('GET', `/impressions/${body.impression.id}`, undefined, { as: sitting.guest.key });
    expect(kept.body.quote).toMatchObject({ state: 'withdrawn', excerpt: null });
    const officer = await people.employee({ roles: ['dpo'] });
    expect((await house.call('POST', '/consent/verification', {}, { as: officer.key })).body.broken).toBeNull();
  });
});
