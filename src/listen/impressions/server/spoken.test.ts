import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCallScene, type CallScene } from '#listen/calls/server/testing/call-scene.ts';

let scene: CallScene;
beforeAll(async () => {
  scene = await openCallScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

const spokenKey = async () => (await scene.house.call('GET', `/visits/${scene.visitId}`, undefined, { as: scene.guest.key })).body.conversations[0].about?.spoken as string | undefined;
const record = (turnKey: string, text: string) =>
  scene.house.call('POST', '/impressions', { id: crypto.randomUUID(), visitId: scene.visitId, anchor: { handle: scene.handle, turnKey }, kind: 'problem', text, at: new Date().toISOString() }, { as: scene.guest.key });

test('an impression of a call stands beside what was being spoken, and knows what the call was about', async () => {
  expect(await spokenKey()).toBeUndefined();
  await scene.answer('listen');
  const key = await spokenKey();
  expect(key).toMatch(/^[\w-]{16}$/);
  const { status, body } = await record(key ?? '', 'Die Hotline ist schwer zu finden');
  expect(status).toBe(201);
  expect(body.impression).toMatchObject({ anchor: { handle: scene.handle, turnKey: key }, moment: 'kept', about: { channel: 'call', language: 'de' } });
});

test('it may arrive after the door has closed, but not stand beside what the guest could not hear', async () => {
  const key = (await spokenKey()) ?? '';
  await scene.withdraw();
  expect((await record(key, 'Kam noch nach')).status).toBe(201);
  expect((await record('a'.repeat(16), 'Geraten')).body).toMatchObject({ status: 422, field: 'anchor.turnKey' });
});
