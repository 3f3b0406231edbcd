import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '#people/consent/server/verify-ledger.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { nothingKnown } from '#listen/gate/contract/consent-facts.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { transact } from '#platform/db/transact.ts';
import { importDialogues } from './import-dialogues.ts';
import { readDialogue } from '../formats/read-dialogue.ts';

let house: TestHouse;
let address: string;
let steward: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  steward = await people.employee({ roles: ['steward'], language: 'en' });
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

/** Sends lines as a program would. */
async function send(body: string, headers: Record<string, string> = {}) {
  const init = { method: 'POST', body, duplex: 'half', headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/x-ndjson', 'accept-language': 'en', ...headers } };
  const response = await fetch(`${address}/api/v1/imports`, init as RequestInit);
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what is tested
  return { status: response.status, body: (await response.json()) as any, type: response.headers.get('content-type') };
}
const line = (id: string, over: object = {}) =>
  JSON.stringify({ id, lang: 'de', started_at: '2026-03-01T10:00:00Z', turns: [{ by: 'customer', text: 'Meine\tKanne \\tropft\n"sehr"', offset_s: 0 }, { by: 'agent', text: 'Seit wann?', offset_s: 30 }], ...over });
const one = (source: string) => house.db.owner.kysely.selectFrom('conversations.conversation').selectAll().where('source', '=', source).executeTakeFirstOrThrow();
const log = async (source: string) => {
  const { id } = await one(source);
  return transact(house.db.application, { path: 'gate', actor: null }, (tx) => readLog(tx, id));
};

describe('imported dialogues', () => {
  test('become closed conversations with every word, at the time it was said', async () => {
    expect(await send(line('i-1', { reason: 'Leaking lid' }))).toMatchObject({ status: 200, body: { imported: 1, known: 0 } });
    const conversation = await one('i-1');
    expect(conversation).toMatchObject({ state: 'closed', origin: 'real', channel: 'chat', last_seq: 4, opened_at: new Date('2026-03-01T10:00:00Z'), closed_at: new Date('2026-03-01T10:00:30Z') });
    expect((await log('i-1')).map((event) => [event.seq, event.kind, event.party, event.at, 'text' in event.body ? event.body.text : null])).toEqual([
      [1, 'opened', 'customer', '2026-03-01T10:00:00.000Z', null],
      [2, 'turn', 'customer', '2026-03-01T10:00:00.000Z', 'Meine\tKanne \\tropft\n"sehr"'],
      [3, 'turn', 'agent', '2026-03-01T10:00:30.000Z', 'Seit wann?'],
      [4, 'closed', 'system', '2026-03-01T10:00:30.000Z', null],
    ]);
    const reason = await house.db.owner.kysely.selectFrom('conversations.reason').selectAll().where('id', '=', conversation.reason_id).executeTakeFirst();
    expect(reason).toMatchObject({ key: 'import/leaking-lid' });
  });

  test('say whether real people spoke, so that nobody else enters a figure', async () => {
    const { status, body } = await send([line('o-1', { origin: 'simulated' }), line('o-2', { origin: 'replay' }), line('o-3', { origin: 'invented' })].join('\n'));
    expect({ status, ...body }).toMatchObject({ status: 422, imported: 2, errors: [{ field: 'line 3', message: 'origin: must be one of real, simulated, replay' }] });
    for (const [source, origin] of [['o-1', 'simulated'], ['o-2', 'replay']] as const) {
      const conversation = await one(source);
      expect(conversation.origin).toBe(origin);
      expect((await log(source))[0]?.body).toMatchObject({ origin });
      expect(await house.db.owner.kysely.selectFrom('people.customer').select('origin').where('id', '=', conversation.customer_id).execute()).toEqual([{ origin: 'simulated' }]);
    }
  });

  test('bring their consents, and the chains hold', async () => {
    const consents = [{ purpose: 'listen', verdict: 'granted', offset_s: 10 }, { purpose: 'quote', verdict: 'granted', offset_s: 10 }, { purpose: 'quote', verdict: 'withdrawn', offset_s: 40 }];
    await send([line('c-1', { consents, customer: 'anna' }), line('c-2', { consents: consents.slice(0, 2), customer: 'anna' }), line('c-3', { consents: [{ purpose: 'listen', verdict: 'refused' }] })].join('\n'));
    expect((await log('c-1')).map((event) => event.kind)).toEqual(['opened', 'turn', 'granted', 'granted', 'turn', 'withdrawn', 'closed']);
    const facts = async (source: string) => (await log(source)).reduce(foldFacts, nothingKnown);
    expect((await facts('c-1')).purposes.has('quote')).toBe(false);
    expect((await facts('c-2')).purposes.has('quote')).toBe(true);
    // A yes given elsewhere lets nobody here listen.
    expect((await facts('c-2')).spans).toEqual([]);
    const { rows } = await house.db.owner.pool.query(`select count(*)::int as n from consent.ledger`);
    expect(rows).toEqual([{ n: 6 }]);
    expect(await verifyLedger(house.services)).toMatchObject({ chains: 3, rows: 6, broken: null });
  });

  test('of one customer stay together, also over several imports, under a pseudonym', async () => {
    await send(line('p-1', { customer: 'bert@example.org' }));
    await send([line('p-2', { customer: 'bert@example.org' }), line('p-3', { customer: 'carla' }), line('p-4')].join('\n'));
    const customers = await Promise.all(['p-1', 'p-2', 'p-3', 'p-4'].map(async (source) => (await one(source)).customer_id));
    expect(customers[0]).toBe(customers[1]);
    expect(new Set(customers).size).toBe(3);
    const { rows } = await house.db.owner.pool.query(`select to_jsonb(c)::text as row from people.customer c where id = $1`, [customers[0]]);
    expect(rows[0].row).not.toContain('bert');
    expect(rows[0].row).toMatch(/"pseudonym": "K-/);
  });

  test('of somebody who was erased are refused', async () => {
    await send(line('e-1', { customer: 'dora' }));
    await house.db.owner.pool.query(`update people.customer set erased_at = now() where id = (select customer_id from conversations.conversation where source = 'e-1')`);
    expect((await send(line('e-2', { customer: 'dora' }))).body.errors).toEqual([{ field: 'line 1', message: 'customer: was erased here' }]);
  });

  test('are stored as far as they are good, the bad ones listed with number and reason, and can be sent again', async () => {
    const future = new Date(Date.now() + 86_400_000).toISOString();
    const lines = [line('b-1'), 'not json', '', line('b-4', { turns: [{ by: 'agent', text: ' ' }] }), line('b-5', { product: 'none' }), line('b-6', { started_at: future }), `{"id":"b-7","x":"${'x'.repeat(1_048_576)}"}`, line('b-8'), line('b-1')];
    const first = await send(lines.join('\n'));
    expect(first).toMatchObject({ status: 422, type: 'application/problem+json', body: { type: '/api/docs/problems#import-incomplete', imported: 2, known: 1, refused: 5 } });
    expect(first.body.errors).toEqual([
      { field: 'line 2', message: 'the whole: is not JSON' },
      { field: 'line 4', message: 'turns.0.text: must not be empty' },
      { field: 'line 5', message: 'product: is not in the catalogue' },
      { field: 'line 6', message: 'started_at: lies in the future' },
      { field: 'line 7', message: 'the whole: is larger than 1048576 bytes' },
    ]);
    expect((await send(lines.join('\n'))).body).toMatchObject({ imported: 0, known: 3, refused: 5 });
  });

  test('may be larger than any other body, as they are read line by line', async () => {
    const many = Array.from({ length: 60 }, (_, index) => line(`l-${index}`, { turns: Array.from({ length: 5 }, () => ({ by: 'customer', text: 'y'.repeat(10_000) })) }));
    expect(many.join('\n').length).toBeGreaterThan(2_000_000);
    expect(await send(many.join('\n'))).toMatchObject({ status: 200, body: { imported: 60 } });
  });

  test('twice at the same moment are stored once', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => line(`t-${index}`, { customer: `c-${index % 7}`, consents: [{ purpose: 'quote', verdict: 'granted' }] }));
    const replies = await Promise.all([send(lines.join('\n')), send(lines.toReversed().join('\n')), send(lines.join('\n'))]);
    expect(replies.reduce((sum, reply) => sum + reply.body.imported, 0)).toBe(300);
    expect(replies.reduce((sum, reply) => sum + reply.body.known, 0)).toBe(600);
    const { rows } = await house.db.owner.pool.query(`select count(distinct c.id)::int as conversations, count(*)::int as events from conversations.conversation c join conversations.event e on e.conversation_id = c.id where source like 't-%'`);
    expect(rows).toEqual([{ conversations: 300, events: 1_500 }]);
    expect((await verifyLedger(house.services)).broken).toBeNull();
  });

  test('that are broken off keep what was stored and leave nothing half', async () => {
    async function* cut() {
      for (let index = 0; index < 2_700; index += 1) yield { line: index + 1, dialogue: await readDialogue(line(`h-${index}`), { language: 'de', keys: async () => [] }) };
      throw new Error('the line went dead');
    }
    await expect(importDialogues(house.services, cut())).rejects.toThrow('the line went dead');
    const { rows } = await house.db.owner.pool.query(`
      select count(*)::int as n, bool_and(last_seq = (select count(*) from conversations.event e where e.conversation_id = c.id)) as whole
      from conversations.conversation c where source like 'h-%'`);
    expect(rows).toEqual([{ n: 2_500, whole: true }]);
  });

  test('sent as JSON, or by somebody who may not, are refused', async () => {
    expect(await send(line('j-1'), { 'content-type': 'application/json' })).toMatchObject({ status: 422, body: { type: '/api/docs/problems#invalid-input' } });
    expect(await send(line('j-2'), { authorization: `Bearer ohr_${randomUUID()}` })).toMatchObject({ status: 401 });
  });
});

const star = resolve('../shared/data/dialogues/dialogues_star.jsonl');
test.skipIf(!existsSync(star))('a thousand recorded dialogues (../shared/data, else skipped) are stored turn by turn', { timeout: 60_000 }, async () => {
  const text = await readFile(star, 'utf8');
  expect(await send(text)).toMatchObject({ status: 200, body: { imported: 1_000, known: 0 } });
  const expected = text.split('\n').filter(Boolean).map((each) => JSON.parse(each)).map(({ id, turns }) => ({ source: id, turns: turns.filter((turn: { by: string }) => turn.by !== 'action').length }));
  const { rows } = await house.db.owner.pool.query(`
    select source, count(*) filter (where kind = 'turn')::int as turns from conversations.conversation c join conversations.event e on e.conversation_id = c.id
    where source like 'star-%' group by source`);
  expect(new Map(rows.map((row) => [row.source, row.turns]))).toEqual(new Map(expected.map((row) => [row.source, row.turns])));
});
