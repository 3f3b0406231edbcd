import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCallScene, type CallScene } from '#listen/calls/server/testing/call-scene.ts';
import { verifyLedger } from '#people/consent/server/verify-ledger.ts';

let scene: CallScene;
beforeAll(async () => {
  scene = await openCallScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

const desk = async (id = scene.conversationId, as = scene.host.key) => (await scene.house.call('GET', `/desk/conversations/${id}/events`, undefined, { as })).body.conversation;
const record = (body: object, as = scene.host.key, headers = {}) => scene.house.call('POST', `/desk/conversations/${scene.conversationId}/answers`, body, { as, headers });

describe('what a customer answers aloud', () => {
  test('is not for anybody but the serving agent to write down', async () => {
    const { question } = await desk();
    const colleague = await scene.people.employee({ roles: ['agent'] });
    const answer = { askId: question.askId, granted: ['listen'] };
    expect((await scene.house.call('POST', `/desk/conversations/${scene.conversationId}/answers`, answer)).status).toBe(401);
    expect((await record(answer, scene.guest.key)).status).toBe(403);
    expect((await record(answer, colleague.key)).status).toBe(404);
  });

  test('stands on the desk as the sentences to read out, until it is written down', async () => {
    const { question, door, can } = await desk();
    expect(question.parts).toMatchObject([{ purpose: 'listen', text: expect.stringContaining('eine Person') }, { purpose: 'quote' }]);
    expect([door, can.takeBack]).toEqual(['asked', false]);
    expect((await record({ askId: crypto.randomUUID(), granted: ['listen'] })).body).toMatchObject({ status: 409, field: 'askId' });
    const key = { 'idempotency-key': crypto.randomUUID() };
    const written = await record({ askId: question.askId, granted: ['listen'] }, scene.host.key, key);
    expect(written.status).toBe(201);
    expect((await record({ askId: question.askId, granted: ['listen'] }, scene.host.key, key)).body).toEqual(written.body);
    expect(await desk()).toMatchObject({ door: 'open', question: null, can: { takeBack: true } });
  });

  test('is proved as said to the agent, and the chain holds', async () => {
    const officer = await scene.people.employee({ roles: ['dpo'] });
    const { body } = await scene.house.call('GET', `/privacy/conversations/${scene.conversationId}/proof`, undefined, { as: officer.key });
    const granted = body.statements.find((each: { kind: string }) => each.kind === 'granted');
    expect(granted).toMatchObject({ purpose: 'listen', facts: { means: 'verbal_confirmation', proof: `heard by ${scene.host.id}` } });
    expect(body.statements.find((each: { kind: string }) => each.kind === 'refused')).toMatchObject({ purpose: 'quote' });
    expect((await verifyLedger(scene.house.services)).broken).toBeNull();
  });

  test('ends when they take it back, and may be asked again only if they wish', async () => {
    const taken = await scene.house.call('POST', `/desk/conversations/${scene.conversationId}/withdrawal`, {}, { as: scene.host.key });
    expect(taken.status).toBe(200);
    expect(await desk()).toMatchObject({ door: 'closed', refused: true, question: null, can: { ask: false, takeBack: false } });
  });

  test('is not written down where customers write themselves', async () => {
    const opened = await scene.house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
    const id = opened.body.conversationId;
    await scene.act(scene.host, 'POST', `/desk/conversations/${id}/take`, {});
    const conversation = await desk(id);
    expect([conversation.door, conversation.question]).toEqual(['asked', null]);
    const reply = await scene.house.call('POST', `/desk/conversations/${id}/answers`, { askId: crypto.randomUUID(), granted: ['listen'] }, { as: scene.host.key });
    expect(reply.body).toMatchObject({ status: 409, type: expect.stringContaining('answered-in-writing') });
  });
});

test('a customer who was asked beside one agent is asked anew beside the next who takes them from the queue', async () => {
  const opened = await scene.house.call('POST', '/chat/conversations', { language: 'de', text: 'Noch einmal.' });
  const id = opened.body.conversationId;
  await scene.act(scene.host, 'POST', `/desk/conversations/${id}/take`, {});
  await scene.act(scene.host, 'POST', `/desk/conversations/${id}/release`, {});
  await scene.act(scene.host, 'POST', `/desk/conversations/${id}/take`, {});
  expect(await desk(id)).toMatchObject({ door: 'asked' });
  expect((await verifyLedger(scene.house.services)).broken).toBeNull();
});
