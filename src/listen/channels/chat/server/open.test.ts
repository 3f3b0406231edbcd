import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
  await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const first = { language: 'de', text: 'Mein Paket ist weg.' };

function begin(idempotencyKey?: string, body: object = first) {
  return house.call('POST', '/chat/conversations', body, { headers: idempotencyKey ? { 'idempotency-key': idempotencyKey } : {} });
}

describe('a first message', () => {
  test('makes a nameless customer, who reads it back with their key', async () => {
    const { status, body } = await begin();
    expect(status).toBe(201);
    const events = await house.call('GET', `/chat/conversations/${body.conversationId}/events`, undefined, { as: body.customerKey });
    expect(events.body.items).toMatchObject([{ kind: 'turn', by: 'customer', text: first.text, seq: body.seq }]);
  });

  test('whose answer was lost finds the same conversation and the same key again', async () => {
    const key = randomUUID();
    const { body: lost } = await begin(key);
    const { body: again } = await begin(key);
    expect(again).toEqual(lost);
    const mine = await house.call('GET', '/chat/conversations', undefined, { as: again.customerKey });
    expect(mine.body.items).toHaveLength(1);
  });

  test('is found again from another network', async () => {
    const key = randomUUID();
    const from = (remoteAddress: string) =>
      house.app.inject({
        method: 'POST',
        url: '/api/v1/chat/conversations',
        remoteAddress,
        headers: { 'idempotency-key': key, 'content-type': 'application/json' },
        payload: JSON.stringify(first),
      });
    const [home, mobile] = [await from('192.0.2.1'), await from('198.51.100.7')];
    expect(mobile.json()).toEqual(home.json());
  });

  test('does not leave behind what its key could be computed from', async () => {
    const key = randomUUID();
    await begin(key);
    const kept = await house.db.owner.kysely.selectFrom('platform.idempotency').select('key').execute();
    expect(kept.map((row) => row.key)).not.toContain(key);
  });

  test('with an idempotency key somebody could guess gives nobody the key of another', async () => {
    const { body: one } = await begin('retry-1');
    const { body: two } = await begin('retry-1');
    expect(one.customerKey).toBeDefined();
    expect(two.customerKey).toBeUndefined();
  });

  test('cannot be exchanged for another under the same idempotency key', async () => {
    const key = randomUUID();
    await begin(key);
    const { status, body } = await begin(key, { ...first, text: 'Etwas anderes' });
    expect(status).toBe(422);
    expect(body.field).toBe('Idempotency-Key');
  });
});

test('a customer whose talk was ended by the agent is told, and may still add something', async () => {
  const { body } = await begin();
  const as = body.customerKey as string;
  const people = house.db.owner.kysely;
  await people.updateTable('conversations.conversation').set({ last_seq: 3 }).where('id', '=', body.conversationId).execute();
  await people
    .insertInto('conversations.event')
    .values({ conversation_id: body.conversationId, seq: 3, at: house.clock.now, kind: 'wrapped-up', party: 'agent', body: '{}' })
    .execute();
  const path = `/chat/conversations/${body.conversationId}`;
  const events = await house.call('GET', `${path}/events?after=${body.seq}`, undefined, { as });
  expect(events.body.items).toMatchObject([{ kind: 'wrapped-up', seq: 3 }]);
  expect((await house.call('POST', `${path}/turns`, { text: 'Noch etwas' }, { as })).status).toBe(201);
});
