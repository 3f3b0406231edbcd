import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { isDirectSuperior, superiorsOf } from './superiors.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const within = <T>(work: Parameters<typeof transact<T>>[2]) => transact(house.services.database, { path: 'none', actor: null }, work);

describe('superiors', () => {
  test('are found from the direct one upwards', async () => {
    const top = await people.employee();
    const middle = await people.employee({ superior: top });
    const bottom = await people.employee({ superior: middle });
    expect(await within((tx) => superiorsOf(tx, bottom.id))).toEqual([middle.id, top.id]);
    expect(await within((tx) => superiorsOf(tx, top.id))).toEqual([]);
    expect(await within((tx) => isDirectSuperior(tx, middle.id, bottom.id))).toBe(true);
    expect(await within((tx) => isDirectSuperior(tx, top.id, bottom.id))).toBe(false);
    expect(await within((tx) => isDirectSuperior(tx, bottom.id, middle.id))).toBe(false);
  });

  test('are found even where an old import left a circle', async () => {
    const [one, two] = [await people.employee(), await people.employee()];
    await house.db.owner.pool.query('update people.employee set superior_id = case id when $1 then $2::uuid else $1::uuid end where id in ($1, $2)', [one.id, two.id]);
    expect(await within((tx) => superiorsOf(tx, one.id))).toEqual([two.id]);
  });
});
