import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { beginDemo } from '#people/welcome/server/begin-demo.ts';
import { demoSeeds } from '#src/demo-seeds.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { hungFilters } from './hung/hung-filters.ts';
import { loadHung } from './hung/load-hung.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await transact(house.services.database, { path: 'none', actor: null }, (tx) => beginDemo(tx, demoSeeds));
});
afterAll(() => house[Symbol.asyncDispose]());

test('the demo company’s wall hangs full, marked as simulated, each thanks under a consent the ledger proves', async () => {
  const { items, next } = await loadHung(house.services.database, { scope: 'inside', language: 'de', limit: 500 });
  expect(next).toBeUndefined();
  expect(items.length).toBeGreaterThanOrEqual(120);
  expect(items.every(({ simulated }) => simulated)).toBe(true);
  expect(items.filter(({ agent }) => agent).length).toBeGreaterThan(20);
  expect(items.filter(({ agent }) => !agent).length).toBeGreaterThan(20);
  expect(new Set(items.map(({ journeyStep }) => journeyStep))).toContain('Lieferung');
  const outside = await loadHung(house.services.database, { scope: 'outside', language: 'en', limit: 500 });
  expect(outside.items.length).toBeGreaterThan(30);
  expect(outside.items.length).toBeLessThan(items.length / 2);
  expect(outside.items.every(({ may }) => may === 'outside')).toBe(true);
  const unproven = await transact(house.services.database, { path: 'praise', actor: null }, ({ db }) =>
    sql<{ id: string }>`select id from praise.thanks where conversation_id is not null
      and (quote, publish) is distinct from (coalesce(praise.word_on(conversation_id, 'quote') = 'granted', false), coalesce(praise.word_on(conversation_id, 'publish') = 'granted', false))`.execute(db),
  );
  expect(unproven.rows).toEqual([]);
});

test('its words are looked through, whatever their case', async () => {
  const find = async (q: string) => (await loadHung(house.services.database, { scope: 'inside', language: 'de', limit: 500, q })).items;
  expect((await find('werkstatt FOTO')).map(({ text }) => text)).toEqual([expect.stringContaining('Foto aus der Werkstatt')]);
  expect(await find('100%_')).toEqual([]);
});

test.each(['inside', 'outside'] as const)('what filters of the wall %s can be set to is what occurs there, by name', async (scope) => {
  const { items } = await loadHung(house.services.database, { scope, language: 'en', limit: 500 });
  const occurring = (id: 'unitId' | 'productId' | 'brandId' | 'stepId', name: 'unit' | 'product' | 'brand' | 'journeyStep') =>
    [...new Map(items.flatMap((item) => (item[id] === undefined ? [] : [[item[id], { id: item[id], name: item[name] }] as const]))).values()];
  const filters = await hungFilters(house.services.database, { scope, language: 'en' });
  for (const each of Object.values(filters)) expect(each.map(({ name }) => name)).toEqual(each.map(({ name }) => name).toSorted());
  expect(new Set(filters.units)).toEqual(new Set(occurring('unitId', 'unit')));
  expect(new Set(filters.products)).toEqual(new Set(occurring('productId', 'product')));
  expect(new Set(filters.brands)).toEqual(new Set(occurring('brandId', 'brand')));
  expect(new Set(filters.steps)).toEqual(new Set(occurring('stepId', 'journeyStep')));
});
