import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

test('a guest who leaves the company hears nothing more, and the customer is told that nobody listens', async () => {
  const people = await seedPeople(house);
  const address = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const visit = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${visit.body.id}/agree`, {}, { as: host.key });
  const { body: talk } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Hallo.' });
  await house.call('POST', `/desk/conversations/${talk.conversationId}/take`, {}, { as: host.key });
  await house.call('PUT', `/chat/conversations/${talk.conversationId}/consents/listen`, { granted: true }, { as: talk.customerKey });
  using heard = await watch(address, guest.key, 'visit', { visitId: visit.body.id });
  await heard.item((item) => item.type === 'conversations' && item.conversations[0].door === 'open');

  const left = await house.call('PATCH', `/employees/${guest.id}`, { active: false }, { as: admin.key });
  expect(left.status).toBe(200);
  await house.call('POST', `/chat/conversations/${talk.conversationId}/turns`, { text: 'Ist da noch jemand?' }, { as: talk.customerKey });
  const events = await house.call('GET', `/chat/conversations/${talk.conversationId}/events`, undefined, { as: talk.customerKey });
  expect(events.body.items.findLast((event: { kind: string }) => event.kind === 'listening')).toMatchObject({ open: false, listeners: 0 });
  expect((await house.call('GET', '/desk/chair', undefined, { as: host.key })).body.visits).toEqual([]);
  expect(heard.bytes()).not.toContain('noch jemand');
});
