import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

test('guests who open the page while somebody is speaking miss no word and get none twice on their screen', { timeout: 60_000 }, async () => {
  const people = await seedPeople(house);
  const address = await house.listen();
  const host = await people.employee({ roles: ['agent'] });
  await house.db.owner.kysely.updateTable('people.organisation').set({ guests_per_host: 12 }).execute();
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const guests = await Promise.all(Array.from({ length: 12 }, () => people.employee({ roles: ['guest'] })));
  const visits = [];
  for (const guest of guests) {
    const visit = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
    await house.call('POST', `/visits/${visit.body.id}/agree`, {}, { as: host.key });
    visits.push({ guest, visitId: visit.body.id as string });
  }
  const talks = [];
  for (let each = 0; each < 4; each += 1) {
    const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Hallo.' });
    await house.call('POST', `/desk/conversations/${body.conversationId}/take`, {}, { as: host.key });
    await house.call('PUT', `/chat/conversations/${body.conversationId}/consents/listen`, { granted: true }, { as: body.customerKey });
    talks.push(body as { conversationId: string; customerKey: string });
  }
  const said: string[] = [];
  const speaking = talks.map(async ({ conversationId, customerKey }, which) => {
    for (let n = 0; n < 60; n += 1) {
      const text = `Wort ${which}-${n}.`;
      await house.call('POST', `/chat/conversations/${conversationId}/turns`, { text }, { as: customerKey });
      said.push(text);
    }
  });
  const screens = await Promise.all(
    visits.map(async ({ guest, visitId }) => {
      await pause(Math.random() * 600);
      return watch(address, guest.key, 'visit', { visitId });
    }),
  );
  await Promise.all(speaking);
  await pause(500);
  for (const screen of screens) {
    using _screen = screen;
    const words = new Map<string, string>();
    for (const item of screen.items) {
      const shown = item.type === 'conversations' ? item.conversations : item.type === 'conversation' ? [item.conversation] : [];
      for (const turn of shown.flatMap((conversation: { turns: { key: string; text: string }[] }) => conversation.turns)) words.set(turn.key, turn.text);
      if (item.type === 'turn') words.set(item.turn.key, item.turn.text);
    }
    expect([...words.values()].filter((text) => text.startsWith('Wort')).toSorted()).toEqual(said.toSorted());
  }
});
