import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';

let house: TestHouse;
let steward: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  steward = await (await seedPeople(house)).employee({ roles: ['steward'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const put = (key: string, parentKey: string | null = null) => house.call('PUT', `/catalogue/reasons/${key}`, { de: key, en: key, parentKey }, { as: steward.key });

describe('contact reasons', () => {
  test('stand on two levels, and not below one that is not there', async () => {
    expect((await put('delivery')).body).toMatchObject({ key: 'delivery', parentId: null });
    expect((await put('delivery/lost', 'delivery')).body).toMatchObject({ parentId: expect.any(String) });
    for (const parent of ['delivery/lost', 'nowhere']) {
      expect((await put('delivery/lost/again', parent)).body).toMatchObject({ status: 422, field: 'parentKey', errors: [{ message: 'muss ein Grund der ersten Ebene sein' }] });
    }
    expect((await put('delivery', 'delivery')).body).toMatchObject({ status: 422, field: 'parentKey' });
  });

  test('do not go below another one while reasons stand below them', async () => {
    await put('invoice');
    await put('invoice/wrong', 'invoice');
    await put('money');
    expect((await put('invoice', 'money')).body).toMatchObject({ status: 422, field: 'parentKey', errors: [{ message: expect.stringContaining('invoice/wrong') }] });
    await put('invoice/wrong');
    expect((await put('invoice', 'money')).status).toBe(200);
  });

  test('are never put below each other, even by two people at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [one, other] = [`one-${round}`, `other-${round}`];
      await put(one);
      await put(other);
      const replies = await Promise.all([put(one, other), put(other, one)]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });
});
