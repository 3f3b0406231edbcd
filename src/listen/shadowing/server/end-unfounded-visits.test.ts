import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const change = (employee: { id: string }, body: object) => house.call('PATCH', `/employees/${employee.id}`, body, { as: admin.key });
const visits = async ({ guest }: Sitting) => (await house.call('GET', '/visits', undefined, { as: guest.key })).body.items;
const listeners = async ({ customerKey }: Sitting) => (await house.call('GET', '/chat/consents', undefined, { as: customerKey })).body.conversations[0].listeningNow;
const stateOf = async ({ conversationId }: Sitting) =>
  house.db.owner.kysely.selectFrom('conversations.conversation').select(['state', 'agent_id']).where('id', '=', conversationId).executeTakeFirstOrThrow();

/** A guest who hears a customer. */
async function hearing(): Promise<Sitting> {
  const sitting = await sitDown(house, people);
  await sitting.answer(['listen']);
  expect(await listeners(sitting)).toBe(1);
  return sitting;
}

describe('a visit ends when it could not begin any more:', () => {
  test('the guest is none any more', async () => {
    const sitting = await hearing();
    expect((await change(sitting.guest, { roles: ['steward'] })).status).toBe(200);
    expect(await listeners(sitting)).toBe(0);
    expect((await house.call('GET', '/desk/chair', undefined, { as: sitting.host.key })).body.visits).toEqual([]);
  });

  test('the guest has become the direct superior of the host, who had not invited anybody', async () => {
    const sitting = await hearing();
    await change(sitting.host, { superiorId: sitting.guest.id });
    expect([await visits(sitting), await listeners(sitting)]).toEqual([[], 0]);
  });

  test('but not when the host had invited them', async () => {
    const sitting = await hearing();
    const boss = await people.employee({ roles: ['guest'] });
    const { body } = await house.call('POST', '/desk/invitations', { guestId: boss.id }, { as: sitting.host.key });
    await house.call('POST', `/visits/${body.id}/agree`, {}, { as: boss.key });
    await change(sitting.host, { superiorId: boss.id });
    expect((await house.call('GET', '/visits', undefined, { as: boss.key })).body.items).toMatchObject([{ state: 'active' }]);
  });

  test('the host serves nobody any more, and the customer goes back to their place in the queue', async () => {
    const sitting = await hearing();
    await change(sitting.host, { roles: ['guest'] });
    expect([await visits(sitting), await listeners(sitting)]).toEqual([[], 0]);
    expect(await stateOf(sitting)).toEqual({ state: 'waiting', agent_id: null });
  });
});

describe('an agent who leaves the company', () => {
  test('leaves no customer alone: who talks waits again, who was being wrapped up is done', async () => {
    const talking = await hearing();
    const opened = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Noch jemand.' });
    await house.call('POST', `/desk/conversations/${opened.body.conversationId}/take`, {}, { as: talking.host.key });
    await house.call('POST', `/desk/conversations/${opened.body.conversationId}/wrap-up`, {}, { as: talking.host.key });
    await change(talking.host, { active: false });
    expect(await stateOf(talking)).toEqual({ state: 'waiting', agent_id: null });
    expect((await stateOf({ ...talking, conversationId: opened.body.conversationId })).state).toBe('closed');
    const agent = await people.employee({ roles: ['agent'] });
    expect((await house.call('POST', `/desk/conversations/${talking.conversationId}/take`, {}, { as: agent.key })).body).toMatchObject({ state: 'live', door: 'closed' });
  });
});
