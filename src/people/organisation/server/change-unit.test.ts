import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { unitKey } from './unit-key.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'], unit: people.units.service });
});
afterAll(() => house[Symbol.asyncDispose]());

const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, headers?: Record<string, string>) =>
  house.call(method, path, body, { as: admin.key, headers });
const name = (de: string, en = de) => ({ name: { de, en } });

describe('units', () => {
  test('are seen by every employee and changed by the administration alone', async () => {
    const guest = await people.employee();
    expect((await house.call('GET', '/units')).status).toBe(401);
    expect((await house.call('GET', '/units', undefined, { as: guest.key })).body.items).toHaveLength(2);
    expect((await house.call('POST', '/units', name('Neu'), { as: guest.key })).status).toBe(403);
  });

  test('get a short name from their name, or the one they are given', async () => {
    expect((await call('POST', '/units', name('Qualität & Öl', 'Quality & oil'))).body.key).toBe('qualitaet-oel');
    expect((await call('POST', '/units', name('Qualität & Öl'))).body.key).toBe('qualitaet-oel-2');
    expect((await call('POST', '/units', { ...name('Lager'), key: 'warehouse' })).body.key).toBe('warehouse');
    expect(await call('POST', '/units', { ...name('Lager'), key: 'warehouse' })).toMatchObject({ status: 409, body: { field: 'key' } });
    expect(unitKey('…', new Set())).toBe('unit');
  });

  test('are added once per idempotency key', async () => {
    const headers = { 'idempotency-key': 'unit-1' };
    const [first, second] = [await call('POST', '/units', name('Einmal'), headers), await call('POST', '/units', name('Einmal'), headers)];
    expect(second.body).toEqual(first.body);
  });

  test('are listed by their name in the language of who asks', async () => {
    const english = await people.employee({ language: 'en' });
    const names = async (as: SeededEmployee, language: 'de' | 'en') =>
      (await house.call('GET', '/units?limit=100', undefined, { as: as.key })).body.items.map((unit: { name: { de: string; en: string } }) => unit.name[language]);
    const german = await names(admin, 'de');
    expect(german).toEqual(german.toSorted(new Intl.Collator('de').compare));
    const inEnglish = await names(english, 'en');
    expect(inEnglish).toEqual(inEnglish.toSorted(new Intl.Collator('en').compare));
  });

  test('stand below each other without a circle', async () => {
    const [a, b, c] = await Promise.all(['A', 'B', 'C'].map(async (letter) => (await call('POST', '/units', name(letter))).body));
    await call('PATCH', `/units/${b.id}`, { parentId: a.id });
    await call('PATCH', `/units/${c.id}`, { parentId: b.id });
    for (const parentId of [a.id, b.id, c.id]) {
      expect(await call('PATCH', `/units/${a.id}`, { parentId })).toMatchObject({ status: 409, body: { field: 'parentId' } });
    }
    const replies = await Promise.all([
      call('PATCH', `/units/${c.id}`, { parentId: null, name: { de: 'C2', en: 'C2' } }),
      call('PATCH', `/units/${a.id}`, { parentId: c.id }),
    ]);
    expect(replies[0]?.body).toMatchObject({ parentId: null, name: { de: 'C2' } });
    const rows = await house.db.owner.kysely.selectFrom('people.unit').select(['id', 'parent_id']).execute();
    const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
    for (const { id } of rows) {
      let steps = 0;
      for (let above: string | null | undefined = id; above; above = parents.get(above)) expect((steps += 1)).toBeLessThan(rows.length + 1);
    }
  });

  test('are not removed while somebody belongs to them', async () => {
    expect((await call('DELETE', `/units/${people.units.service.id}`)).body.type).toContain('unit-in-use');
    const { body } = await call('POST', '/units', name('Leer'));
    expect((await call('DELETE', `/units/${body.id}`)).status).toBe(200);
    expect((await call('DELETE', `/units/${body.id}`)).status).toBe(404);
    expect((await call('PATCH', `/units/${body.id}`, name('Leer'))).status).toBe(404);
  });
});
