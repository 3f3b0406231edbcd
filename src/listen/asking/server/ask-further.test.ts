import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';

let house: TestHouse;
let agent: SeededEmployee;
let colleague: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  colleague = await people.employee({ roles: ['agent'] });
});
afterAll(() => house[Symbol.asyncDispose]());

async function talk() {
  const opened = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Danke, das hat geklappt.' });
  const id = opened.body.conversationId as string;
  const as = opened.body.customerKey as string;
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
  const ask = (purposes: string[], by = agent) => house.call('POST', `/desk/conversations/${id}/ask-for`, { purposes }, { as: by.key });
  const answer = (askId: string, granted: string[]) => house.call('POST', `/chat/conversations/${id}/answers`, { askId, granted }, { as });
  const standing = async () => {
    const { body } = await house.call('GET', '/chat/consents', undefined, { as });
    return Object.fromEntries(body.conversations[0].consents.map((consent: { purpose: string; standing: string }) => [consent.purpose, consent.standing]));
  };
  return { id, as, ask, answer, standing };
}

test('a customer is asked about their sentence without any guest, in the wording in force, only by the agent who serves', async () => {
  const { id, as, ask } = await talk();
  expect((await ask(['quote'], colleague)).status).toBe(404);
  const asked = await ask(['quote', 'publish']);
  expect(asked.status).toBe(200);
  expect((await ask(['quote'])).body).toEqual(asked.body);
  const { body } = await house.call('GET', `/chat/conversations/${id}/events`, undefined, { as });
  const card = body.items.find((item: { kind: string }) => item.kind === 'asked');
  expect(card.questions).toEqual([
    { purpose: 'quote', text: expect.stringContaining('hier im Haus zeigen, ohne Ihren Namen') },
    { purpose: 'publish', text: expect.stringContaining('außerhalb unseres Hauses') },
  ]);
});

test('each purpose is answered for itself, and nobody is asked the same again', async () => {
  const { ask, answer, standing } = await talk();
  const { askId } = (await ask(['quote', 'train'])).body;
  expect((await answer(askId, ['train'])).status).toBe(201);
  expect(await standing()).toEqual({ listen: 'never-asked', quote: 'refused', train: 'granted' });
  expect(await ask(['quote', 'train'])).toMatchObject({ status: 409, body: { field: 'purposes', remedy: expect.any(String) } });
  expect((await ask(['quote', 'publish'])).status).toBe(200);
  expect(await ask(['contact'])).toMatchObject({ status: 409, body: { type: '/api/docs/problems#question-open' } });
});

test('whoever answers a question about their sentence with “stop” has said no to it, and is not asked again', async () => {
  const { id, as, ask, standing } = await talk();
  await ask(['quote', 'train']);
  expect((await house.call('POST', `/chat/conversations/${id}/turns`, { text: 'Stopp!' }, { as })).status).toBe(201);
  expect(await standing()).toMatchObject({ quote: 'withdrawn', train: 'withdrawn' });
  expect(await ask(['quote'])).toMatchObject({ status: 409, body: { type: '/api/docs/problems#answered-before' } });
});

test('thanks often comes last: the question can still be answered when the talk is over', async () => {
  const { id, ask, answer, standing } = await talk();
  const { askId } = (await ask(['quote'])).body;
  await house.call('POST', `/desk/conversations/${id}/wrap-up`, {}, { as: agent.key });
  expect((await answer(askId, ['quote'])).status).toBe(201);
  expect(await standing()).toMatchObject({ quote: 'granted' });
});
