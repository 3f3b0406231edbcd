import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { verifyLedger } from './verify-ledger.ts';
import { signHeads } from './sign-heads.ts';

let house: TestHouse;
let people: SeededPeople;
let officer: SeededEmployee;
let conversations: string[];
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  officer = await people.employee({ roles: ['dpo'] });
  conversations = [await consented(), await consented()].sort();
});
afterAll(() => house[Symbol.asyncDispose]());

/** A conversation whose customer was asked and agreed. */
async function consented(): Promise<string> {
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const visit = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${visit.body.id}/agree`, {}, { as: host.key });
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Hallo.' });
  await house.call('POST', `/desk/conversations/${body.conversationId}/take`, {}, { as: host.key });
  await house.call('PUT', `/chat/conversations/${body.conversationId}/consents/listen`, { granted: true }, { as: body.customerKey });
  return body.conversationId;
}

/** Does something to the ledger with the owner's rights, looks, and takes it back. */
async function tampered(statement: string, look: () => Promise<void>): Promise<void> {
  const owner = house.db.owner.kysely;
  await sql`create table public.ledger_before as select * from consent.ledger`.execute(owner);
  try {
    await sql.raw(statement).execute(owner);
    await look();
  } finally {
    await sql.raw('delete from consent.ledger; insert into consent.ledger select * from public.ledger_before; drop table public.ledger_before').execute(owner);
  }
}

describe('the consent ledger', () => {
  test('is verified by the data-protection officer, the council and the administration, and nobody else', async () => {
    expect((await house.call('POST', '/consent/verification', {})).status).toBe(401);
    const guest = await people.employee({ roles: ['guest', 'agent', 'steward', 'lead', 'owner'] });
    expect((await house.call('POST', '/consent/verification', {}, { as: guest.key })).status).toBe(403);
    for (const role of ['dpo', 'council', 'admin'] as const) {
      const person = await people.employee({ roles: [role] });
      expect((await house.call('POST', '/consent/verification', {}, { as: person.key })).status).toBe(200);
    }
  });

  test('holds for every answer the product wrote', async () => {
    const { body } = await house.call('POST', '/consent/verification', {}, { as: officer.key });
    expect(body).toMatchObject({ chains: 2, rows: 6, broken: null });
  });

  test('names the first row somebody altered behind the product’s back', async () => {
    await tampered(`update consent.ledger set kind = 'refused' where kind = 'granted'`, async () => {
      expect((await verifyLedger(house.services)).broken).toEqual({ conversationId: conversations[0], n: 3, what: 'commitment' });
    });
    expect((await verifyLedger(house.services)).broken).toBeNull();
  });

  test('shows a chain that was cut off, or a conversation that vanished, by the signed heads of a day', async () => {
    const kept = await signHeads(house.services, new Date().toISOString().slice(0, 10));
    const [first, second] = conversations;
    await tampered(`delete from consent.ledger where conversation_id = '${first}' and n = 3`, async () => {
      expect((await verifyLedger(house.services)).broken).toMatchObject({ conversationId: first, what: 'cut-off' });
    });
    await tampered(`delete from consent.ledger where conversation_id = '${second}'`, async () => {
      expect((await verifyLedger(house.services)).broken).toMatchObject({ conversationId: second, what: 'vanished' });
      // Also when the thief removed the heads in the database: the officer kept the document.
      await house.db.owner.kysely.deleteFrom('consent.head').execute();
      expect((await verifyLedger(house.services)).broken).toBeNull();
      expect((await verifyLedger(house.services, [kept])).broken).toMatchObject({ conversationId: second, what: 'vanished' });
    });
  });

  test('does not believe heads that were signed with another key', async () => {
    const kept = await signHeads(house.services, '2026-01-01');
    const { body } = await house.call('POST', '/consent/verification', { outside: [{ ...kept, heads: kept.heads.slice(1) }] }, { as: officer.key });
    expect(body.broken).toEqual({ what: 'heads-forged', day: '2026-01-01' });
  });
});

describe('the wording of a question', () => {
  test('gets a new version when it is reworded, and later customers are asked in it', async () => {
    const template = 'Dürfen Leute aus unserem Haus zuhören? Es wären: {who}.';
    const lost = await house.call('POST', '/consent/wordings', { purpose: 'listen', language: 'de', template: 'Dürfen wir?' }, { as: officer.key });
    expect(lost.body).toMatchObject({ status: 422, field: 'template', remedy: expect.stringContaining('{who}') });
    const made = await house.call('POST', '/consent/wordings', { purpose: 'listen', language: 'de', template }, { as: officer.key });
    expect(made.body).toMatchObject({ version: 2, template });
    const conversation = await consented();
    const asked = await sql<{ facts: { wordingVersion: number; wordingHash: string } }>`
      select facts from consent.ledger where conversation_id = ${conversation} and kind = 'asked' and purpose = 'listen'`.execute(house.db.owner.kysely);
    expect(asked.rows[0]?.facts).toMatchObject({ wordingVersion: 2, wordingHash: made.body.hash });
  });
});
