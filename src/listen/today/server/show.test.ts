import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { signHeads } from '#people/consent/server/sign-heads.ts';
import { midnight } from './midnight.ts';

let house: TestHouse;
let people: SeededPeople;
let agent: SeededEmployee;
let guest: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  guest = await people.employee({ roles: ['guest'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const today = async (who: SeededEmployee) => (await house.call('GET', '/today', undefined, { as: who.key })).body;

/** A customer whom the agent helps; the conversation is finished. */
async function help(origin: 'real' | 'simulated' | 'replay' = 'real'): Promise<string> {
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Mein Wasserkocher summt.' });
  if (origin !== 'real') await house.db.owner.kysely.updateTable('conversations.conversation').set({ origin }).where('id', '=', body.conversationId).execute();
  await house.call('POST', `/desk/conversations/${body.conversationId}/take`, {}, { as: agent.key });
  await house.call('POST', `/desk/conversations/${body.conversationId}/wrap-up`, {}, { as: agent.key });
  return body.conversationId;
}

describe('how many people got help today', () => {
  test('is for everybody who works here, and for nobody else', async () => {
    expect((await house.call('GET', '/today')).status).toBe(401);
    expect((await house.call('GET', '/today', undefined, { as: guest.key })).status).toBe(200);
  });

  test('is told from five people on, and simulated customers are never among them', async () => {
    await help('simulated');
    await help('replay');
    for (let served = 1; served <= 4; served += 1) await help();
    expect((await today(guest)).helped).toEqual({ real: null, simulated: 1 });
    await help();
    expect((await today(guest)).helped).toEqual({ real: 5, simulated: 1 });
  });

  test('does not count those who are still waiting or talking, nor those who left before anybody answered', async () => {
    const waiting = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Hallo?' });
    await house.call('POST', `/chat/conversations/${waiting.body.conversationId}/end`, {}, { as: waiting.body.customerKey });
    const talking = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Noch jemand.' });
    await house.call('POST', `/desk/conversations/${talking.body.conversationId}/take`, {}, { as: agent.key });
    expect((await today(guest)).helped.real).toBe(5);
  });

  test('begins again at midnight where the organisation is', async () => {
    const at = (now: string) => transact(house.services.database, { path: 'none', actor: null }, (tx) => midnight(tx, new Date(now)));
    const organisation = (time_zone: string) => house.db.owner.kysely.updateTable('people.organisation').set({ time_zone }).execute();
    await organisation('Europe/Berlin');
    expect(await at('2026-07-01T21:59:59Z')).toEqual(new Date('2026-06-30T22:00:00Z'));
    expect(await at('2026-07-01T22:00:00Z')).toEqual(new Date('2026-07-01T22:00:00Z'));
    await organisation('Asia/Tokyo');
    expect(await at('2026-07-01T16:00:00Z')).toEqual(new Date('2026-07-01T15:00:00Z'));
    await organisation('Europe/Berlin');
    const before = house.clock.now;
    house.clock.now = new Date(before.getTime() + 2 * 86_400_000);
    expect((await today(guest)).helped).toEqual({ real: null, simulated: 0 });
    house.clock.now = before;
  });
});

describe('the start page', () => {
  test('counts free chairs', async () => {
    expect((await today(guest)).freeChairs).toBe(0);
    await house.call('PUT', '/desk/chair', { state: 'free' }, { as: agent.key });
    expect((await today(guest)).freeChairs).toBe(1);
  });

  test('tells data protection and council what the ledger’s newest signed day is, and others nothing of it', async () => {
    for (const role of ['dpo', 'council'] as const) {
      expect((await today(await people.employee({ roles: [role] }))).ledger).toEqual({ signed: null, chains: 0, openProposals: 0 });
    }
    await signHeads(house.services, '2026-11-20');
    const council = await people.employee({ roles: ['council'] });
    await house.call('PUT', '/privacy/agreement', { agreementId: 'BV 7', locked: true }, { as: council.key });
    await house.call('POST', '/privacy/proposals', { change: { guestsPerHost: 2 } }, { as: council.key });
    expect((await today(council)).ledger).toMatchObject({ signed: '2026-11-20', openProposals: 1 });
    expect((await today(await people.employee({ roles: ['guest', 'agent', 'lead', 'steward', 'owner', 'admin'] }))).ledger).toBeNull();
  });

  test('leads the administration through the first steps until they are done', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    expect((await today(guest)).firstSteps).toBeNull();
    expect((await today(admin)).firstSteps).toEqual({ units: true, people: true, reasons: false, widget: true, chair: true });
    await house.call('PUT', '/catalogue/reasons/parcel', { de: 'Paket', en: 'Parcel' }, { as: admin.key });
    expect((await today(admin)).firstSteps).toBeNull();
  });

  test('names to the administration, and to nobody else, what stands still', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    const add = (name: string) => house.call('POST', '/webhooks', { name, url: 'http://127.0.0.1:9/hook', types: ['customer.erased'], isPrivate: true }, { as: admin.key });
    await add('Archiv');
    const { body } = await add('CRM');
    expect((await today(admin)).standingStill).toBeNull();
    await house.db.owner.kysely.updateTable('webhooks.endpoint').set({ state: 'failing' }).where('id', '=', body.endpoint.id).execute();
    expect((await today(admin)).standingStill).toEqual({ webhooks: ['CRM'], lines: [] });
    expect((await today(await people.employee({ roles: ['guest', 'agent', 'lead', 'steward', 'owner', 'council', 'dpo'] }))).standingStill).toBeNull();
  });
});
