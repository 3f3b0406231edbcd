import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginDemo } from '#people/welcome/server/begin-demo.ts';
import { verifyLedger } from '#people/consent/server/verify-ledger.ts';
import { impressions } from '#seeds/demo/impressions.ts';
import { transact } from '#platform/db/transact.ts';
import { demoSeeds } from '#src/demo-seeds.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { requestContextOf } from '#src/testing/request-context-of.ts';
import { find } from '#understand/search/server/find.ts';
import { list } from './list.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

let house: TestHouse;
let context: RequestContext;
beforeAll(async () => {
  house = await openTestHouse();
  await transact(house.services.database, { path: 'none', actor: null }, (tx) => beginDemo(tx, demoSeeds));
  const { id } = await house.db.owner.kysely.selectFrom('people.employee').select('id').where('email', 'like', 'almut.%').executeTakeFirstOrThrow();
  context = requestContextOf(house, { kind: 'employee', id, roles: new Set(['guest', 'steward']), unitId: null, language: 'de' });
});
afterAll(() => house[Symbol.asyncDispose]());

describe('the demo company, the moment it opens', () => {
  test('has heard something already: searchable, with customers’ words and the proof that they agreed', async () => {
    const { items } = await find(context, { query: '', mine: false, limit: 100 });
    expect(items).toHaveLength(impressions.length);
    const quotes = items.flatMap(({ quote }) => quote ?? []);
    expect(quotes.length).toBeGreaterThan(8);
    expect(quotes.every(({ state, excerpt }) => state === 'standing' && excerpt)).toBe(true);
    expect(await verifyLedger(house.services)).toMatchObject({ broken: null });
    const { rows: unproved } = await house.db.owner.pool.query(
      `select from impressions.quote q where not exists (
         select from consent.ledger l where l.conversation_id = q.conversation_id and l.purpose = 'quote' and l.kind = 'granted')`,
    );
    expect(unproved).toHaveLength(0);
    expect(items.every(({ about }) => about?.reason && about.brand)).toBe(true);
    expect((await find(context, { query: 'Lkw', mine: false, limit: 25 })).items.length).toBeGreaterThan(0);
  });

  test('has themes of different strength and age, each with its evidence', async () => {
    const { items } = await list(context, { order: 'strongest' });
    expect(items).toHaveLength(9);
    expect(items.every(({ assumption, title }) => !assumption && title.de && title.en)).toBe(true);
    expect(new Set(items.map(({ strength }) => strength.impressions)).size).toBeGreaterThan(2);
    expect(new Set(items.map(({ freshness }) => freshness.newest)).size).toBeGreaterThan(4);
  });

  test('names nobody beside whom something was heard', async () => {
    const seen = JSON.stringify(await find(context, { query: '', mine: false, limit: 100 }));
    const { rows } = await house.db.owner.pool.query<{ id: string }>('select distinct host_id as id from shadowing.visit');
    expect(rows.length).toBeGreaterThan(3);
    for (const { id } of rows) expect(seen).not.toContain(id);
  });
});
