import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { transact } from '#platform/db/transact.ts';
import type { ChainEnd, SignedHeads } from '../contract/heads.ts';
import { genesis, linkOf } from './chain.ts';
import { compareEnds } from './compare-ends.ts';
import { signHeads } from './sign-heads.ts';
import { readEnds } from './signed-ends.ts';
import { verifyLedger } from './verify-ledger.ts';

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
      const log = await house.call('GET', '/privacy/access?what=verification', undefined, { as: officer.key });
      expect(log.body.items[0]).toMatchObject({ what: 'verification', by: { id: person.id }, conversationId: null });
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
    await signHeads(house.services, '2026-01-01');
    const [first, second] = conversations;
    await tampered(`delete from consent.ledger where conversation_id = '${first}' and n = 3`, async () => {
      expect((await verifyLedger(house.services)).broken).toMatchObject({ conversationId: first, n: 3, what: 'cut-off', day: '2026-01-01' });
      // Signing the shorter chain hides nothing: it once was longer.
      await signHeads(house.services, '2026-01-02');
      expect((await verifyLedger(house.services)).broken).toMatchObject({ conversationId: first, n: 3, what: 'cut-off', day: '2026-01-01' });
    });
    await tampered(`delete from consent.ledger where conversation_id = '${second}'`, async () => {
      expect((await verifyLedger(house.services)).broken).toMatchObject({ conversationId: second, what: 'vanished' });
    });
    await tampered(`update consent.ledger set hash = decode(repeat('ab', 32), 'hex') where conversation_id = '${first}' and n = 3`, async () => {
      expect((await verifyLedger(house.services)).broken).toMatchObject({ conversationId: first, what: 'hash' });
    });
  });

  test('cannot be rid of what was signed: whoever alters the house’s memory of it is found out, and a kept list names the chain', async () => {
    const document = await signHeads(house.services, '2026-01-03');
    const ends = await listed(document);
    expect((await compareEnds(house.services, { document, piece: 0, ends }))).toBeNull();
    const [, second] = conversations;
    await tampered(`delete from consent.ledger where conversation_id = '${second}'`, async () => {
      await forgetting(`delete from consent.signed_end where conversation_id = '${second}'`, async () => {
        expect((await verifyLedger(house.services)).broken).toEqual({ what: 'heads-differ', day: '2026-01-03' });
        // Also when every signed day is gone: the officer kept the document, and the list names the chain.
        await forgetting('delete from consent.signed_end; delete from consent.head', async () => {
          expect((await verifyLedger(house.services)).broken).toBeNull();
          expect((await verifyLedger(house.services, [document])).broken).toEqual({ what: 'heads-differ', day: '2026-01-03' });
          expect(await compareEnds(house.services, { document, piece: 0, ends })).toMatchObject({ conversationId: second, what: 'vanished', day: '2026-01-03' });
        });
      });
    });
    expect((await verifyLedger(house.services, [document])).broken).toBeNull();
  });

  test('does not believe heads that were signed with another key, nor a list that is not the one they sign', async () => {
    const document = await signHeads(house.services, '2026-01-03');
    const forged = { what: 'heads-forged', day: '2026-01-03' };
    const { body } = await house.call('POST', '/consent/verification', { outside: [{ ...document, chains: document.chains - 1 }] }, { as: officer.key });
    expect(body.broken).toEqual(forged);
    const ends = await listed(document);
    const compare = async (piece: object) => (await house.call('POST', '/consent/comparison', { document, piece: 0, ends, ...piece }, { as: officer.key })).body.broken;
    expect(await compare({})).toBeNull();
    expect(await compare({ ends: ends.slice(1) })).toEqual(forged);
    expect(await compare({ piece: 1 })).toEqual(forged);
    expect(await compare({ document: { ...document, signature: document.signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) } })).toEqual(forged);
  });

  test('says nothing of a chain whose time was over', async () => {
    const document = await signHeads(house.services, '2026-01-04');
    const today = house.clock.now;
    house.clock.now = new Date(today.getTime() + 1_097 * 86_400_000);
    await tampered('delete from consent.ledger', async () => {
      expect(await verifyLedger(house.services)).toMatchObject({ chains: 0, broken: null });
      expect(await compareEnds(house.services, { document, piece: 0, ends: await listed(document) })).toBeNull();
    });
    house.clock.now = today;
  });

  test('forgets signed days with the ledger, and keeps of earlier ones only what later days still speak of', async () => {
    const owner = house.db.owner.kysely;
    const today = house.clock.now;
    const [grown] = conversations;
    await forgetting('delete from consent.signed_end; delete from consent.head', async () => {
      await signHeads(house.services, '2022-01-01');
      await tampered(`delete from consent.ledger where conversation_id = '${grown}' and n = 3`, async () => {
        await signHeads(house.services, '2022-01-02');
      });
      await signHeads(house.services, today.toISOString().slice(0, 10));
      expect(await owner.selectFrom('consent.signed_end').select('since').where('conversation_id', '=', grown ?? '').orderBy('since').execute()).toEqual([{ since: 1 }, { since: 2 }, { since: 3 }]);
      await house.services.jobs.runNow('privacy:retire', {});
      expect(await owner.selectFrom('consent.head').select('number').execute()).toEqual([{ number: 3 }]);
      expect(await owner.selectFrom('consent.signed_end').select('since').where('conversation_id', '=', grown ?? '').execute()).toEqual([{ since: 3 }]);
      expect((await verifyLedger(house.services)).broken).toBeNull();
    });
  });

  test('is signed and compared with twelve thousand chains, within what one request may hold', { timeout: 60_000 }, async () => {
    const many = 12_000;
    const ids = Array.from({ length: many }, () => randomUUID()).sort();
    const cut = ids[7_777] ?? '';
    await tampered(manyChains(ids), async () => {
      const { body: before } = await house.call('POST', '/consent/verification', {}, { as: officer.key });
      expect(before).toMatchObject({ chains: many + conversations.length, broken: null });
      await signHeads(house.services, '2026-01-05');
      const { body: document } = await house.call('GET', '/consent/heads/2026-01-05', undefined, { as: officer.key });
      expect(document).toMatchObject({ chains: many + conversations.length, pieces: { length: 3 } });
      expect(JSON.stringify(document).length).toBeLessThan(1_000);
      const pieces = [];
      for (let after: string | undefined; ; ) {
        const { body } = await house.call('GET', `/consent/heads/2026-01-05/ends${after ? `?after=${after}` : ''}`, undefined, { as: officer.key });
        if (body.items.length === 0) break;
        pieces.push(body.items);
        after = body.items.at(-1)[0];
      }
      await sql`delete from consent.ledger where conversation_id = ${cut}`.execute(house.db.owner.kysely);
      const found = [];
      for (const [piece, ends] of pieces.entries()) {
        const reply = await house.call('POST', '/consent/comparison', { document, piece, ends }, { as: officer.key });
        expect(reply.status).toBe(200);
        if (reply.body.broken) found.push(reply.body.broken);
      }
      expect(found).toEqual([{ conversationId: cut, n: 1, what: 'vanished', day: '2026-01-05' }]);
    });
  });
});

/** The whole list a document signs. */
async function listed({ number }: SignedHeads): Promise<ChainEnd[]> {
  return transact(house.services.database, { path: 'proof', actor: null }, (tx) => readEnds(tx, number, undefined, 100_000));
}

/** Alters with the owner's rights what the house remembers of signed days, looks, and takes it back. */
async function forgetting(statement: string, look: () => Promise<void>): Promise<void> {
  const owner = house.db.owner.kysely;
  const kept = { heads: await owner.selectFrom('consent.head').selectAll().execute(), ends: await owner.selectFrom('consent.signed_end').selectAll().execute() };
  try {
    await sql.raw(statement).execute(owner);
    await look();
  } finally {
    await sql.raw('delete from consent.signed_end; delete from consent.head').execute(owner);
    if (kept.heads.length > 0) await owner.insertInto('consent.head').values(kept.heads.map((row) => ({ ...row, document: JSON.stringify(row.document) }))).execute();
    if (kept.ends.length > 0) await owner.insertInto('consent.signed_end').values(kept.ends).execute();
  }
}

/** Whole chains of one row each, as SQL. Their subjects are erased, so that nothing is committed to. */
function manyChains(ids: readonly string[]): string {
  const at = house.clock.now.toISOString();
  const commitment = Buffer.alloc(32, 7);
  const hash = linkOf(genesis, 1, at, commitment).toString('hex');
  return `insert into consent.ledger (conversation_id, n, at, kind, party, purpose, seq, commitment, previous, hash)
    select id, 1, '${at}', 'granted', 'customer', 'listen', 1, decode('${commitment.toString('hex')}', 'hex'), decode('${genesis.toString('hex')}', 'hex'), decode('${hash}', 'hex')
    from unnest('{${ids.join(',')}}'::uuid[]) id`;
}

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
