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

const asCustomer = ({ conversationId, customerKey }: Sitting, text: string, key: string) =>
  house.call('POST', `/chat/conversations/${conversationId}/turns`, { text }, { as: customerKey, headers: { 'idempotency-key': key } });
const asAgent = ({ conversationId, host }: Sitting, text: string, key: string) =>
  house.call('POST', `/desk/conversations/${conversationId}/turns`, { text }, { as: host.key, headers: { 'idempotency-key': key } });

describe.each([['the customer', asCustomer], ['the agent', asAgent]] as const)('a message of %s', (_who, say) => {
  test('sent twice under one key is said once', async () => {
    const sitting = await sitDown(house, people);
    const key = randomUUID();
    const first = await say(sitting, 'Guten Morgen.', key);
    expect(first.status).toBe(201);
    expect((await say(sitting, 'Guten Morgen.', key)).body).toEqual(first.body);
    const { body } = await house.call('GET', `/chat/conversations/${sitting.conversationId}/events`, undefined, { as: sitting.customerKey });
    expect(body.items.filter((event: { text?: string }) => event.text === 'Guten Morgen.')).toHaveLength(1);
  });

  test('under a key that was used for other words is refused, so that nobody believes it was said', async () => {
    const sitting = await sitDown(house, people);
    const key = randomUUID();
    await say(sitting, 'Ja.', key);
    expect((await say(sitting, 'Nein.', key)).body).toMatchObject({ status: 422, field: 'Idempotency-Key' });
  });

  test('cannot take the key of the other side', async () => {
    const sitting = await sitDown(house, people);
    const key = randomUUID();
    await (say === asCustomer ? asAgent : asCustomer)(sitting, 'Ja.', key);
    expect((await say(sitting, 'Ja.', key)).body).toMatchObject({ status: 422, field: 'Idempotency-Key' });
  });
});

test('stop under a key that was used for other words takes nothing back and says so', async () => {
  const sitting = await sitDown(house, people);
  await sitting.answer(['listen']);
  const key = randomUUID();
  await asCustomer(sitting, 'Moment', key);
  expect((await asCustomer(sitting, 'Stop', key)).body).toMatchObject({ status: 422, field: 'Idempotency-Key' });
});
