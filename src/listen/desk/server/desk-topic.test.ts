import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskItem } from '../contract/desk-conversation.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

const agent = () => people.employee({ roles: ['agent'] });
const isQueue = (item: DeskItem) => item.type === 'queue';
const begin = async (text: string) =>
  (await house.call('POST', '/chat/conversations', { language: 'de', text })).body.conversationId as string;

/** A conversation an agent has taken. */
async function serve(agentKey: string, text: string): Promise<string> {
  const id = await begin(text);
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agentKey });
  return id;
}

/** The words of each conversation among items, by its id. */
function words(items: readonly DeskItem[]): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  for (const item of items) {
    if (item.type === 'event' && item.event.kind === 'turn') (said[item.conversationId] ??= []).push(item.event.text);
  }
  return said;
}

describe('a desk', () => {
  test('is shown to agents only', async () => {
    const guest = await people.employee({ roles: ['guest', 'lead', 'admin'] });
    using watching = await watch(address, guest.key, 'desk', {});
    expect(await watching.ended()).toBe('not-permitted');
    expect(watching.items).toEqual([]);
  });

  test('shows an agent’s own conversations whole and nobody else’s, then the queue, also while that moves', async () => {
    const [host, other] = [await agent(), await agent()];
    const own = [await serve(host.key, 'Eins.'), await serve(host.key, 'Zwei.')];
    await serve(other.key, 'Geheim.');
    for (let round = 0; round < 5; round += 1) {
      const moving = begin(`Ich warte, Runde ${round}.`);
      using watching = await watch(address, host.key, 'desk', {});
      await watching.item(isQueue);
      const before = watching.items.slice(0, watching.items.findIndex(isQueue));
      expect(words(before)).toEqual({ [own[0] ?? '']: ['Eins.'], [own[1] ?? '']: ['Zwei.'] });
      expect(watching.bytes()).not.toContain('Geheim');
      const id = await moving;
      await watching.item((item: DeskItem) => item.type === 'queue' && item.queue.some((waiting) => waiting.id === id));
    }
  });

  test('hands a conversation over whole: gone here, all of it there', async () => {
    const [host, colleague] = [await agent(), await agent()];
    using here = await watch(address, host.key, 'desk', {});
    using there = await watch(address, colleague.key, 'desk', {});
    await Promise.all([here.item(isQueue), there.item(isQueue)]);
    const id = await serve(host.key, 'Ich verstehe die Rechnung nicht.');
    await here.item((item: DeskItem) => item.type === 'event' && item.conversationId === id);
    await house.call('POST', `/desk/conversations/${id}/hand-over`, { to: colleague.id }, { as: host.key });
    await here.item((item: DeskItem) => item.type === 'gone' && item.conversationId === id);
    const isHandedOver = (item: DeskItem) =>
      item.type === 'event' && item.event.kind === 'note' && item.event.what === 'handed-over';
    await there.item(isHandedOver);
    expect(words(there.items)).toEqual({ [id]: ['Ich verstehe die Rechnung nicht.'] });
    await house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Ich übernehme.' }, { as: colleague.key });
    await there.item((item: DeskItem) => item.type === 'event' && item.event.kind === 'turn' && item.event.by === 'agent');
    expect(here.bytes()).not.toContain('Ich übernehme.');
  });

  test('says what a conversation is about by the catalogue’s number too, so that it is named in the reader’s language', async () => {
    const [host, steward] = [await agent(), await people.employee({ roles: ['steward'] })];
    await house.call('PUT', '/catalogue/brands/wirbel', { name: 'Wirbel' }, { as: steward.key });
    const product = { brandKey: 'wirbel', de: 'Handmixer', en: 'Hand mixer' };
    const { body } = await house.call('PUT', '/catalogue/products/mixer', product, { as: steward.key });
    const opening = { language: 'de', text: 'Er dreht nicht.', product: 'mixer' };
    const opened = await house.call('POST', '/chat/conversations', opening);
    using watching = await watch(address, host.key, 'desk', {});
    const { queue } = await watching.item((item: DeskItem) => item.type === 'queue' && item.queue.length > 0);
    const isThis = ({ id }: { id: string }) => id === opened.body.conversationId;
    expect(queue.find(isThis)).toMatchObject({ product: 'Handmixer', productId: body.id });
    await house.call('POST', `/desk/conversations/${opened.body.conversationId}/take`, {}, { as: host.key });
    const { conversation } = await watching.item((item: DeskItem) => item.type === 'event' && isThis(item.conversation));
    expect(conversation).toMatchObject({ product: 'Handmixer', productId: body.id });
  });
});
