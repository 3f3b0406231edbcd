import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let host: SeededEmployee;
let guest: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  guest = await people.employee({ roles: ['guest'] });
});
beforeEach(async () => {
  host = await people.employee({ roles: ['agent'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const set = (body: object) => house.call('PUT', '/desk/chair', body, { as: host.key });
const chair = async () => (await house.call('GET', '/desk/chair', undefined, { as: host.key })).body;
const pass = (minutes: number) => (house.clock.now = new Date(house.clock.now.getTime() + minutes * 60_000));

/** How guests see the host's chair; undefined when they do not. */
async function shown(): Promise<string | undefined> {
  const { body } = await house.call('GET', '/chairs', undefined, { as: guest.key });
  return body.items.find((item: { host: { id: string } }) => item.host.id === host.id)?.state;
}

describe('the chair', () => {
  test('is for agents alone', async () => {
    expect((await house.call('PUT', '/desk/chair', { state: 'free' })).status).toBe(401);
    expect((await house.call('PUT', '/desk/chair', { state: 'free' }, { as: guest.key })).status).toBe(403);
  });

  test.each(['free', 'closed'] as const)('that was %s is so again when the time of a breather is over', async (before) => {
    await set({ state: before });
    const resting = await set({ state: 'breather', minutes: 10 });
    expect(resting.body).toMatchObject({ state: 'breather', afterBreather: before, until: expect.any(String) });
    pass(9);
    expect(await chair()).toMatchObject({ state: 'breather' });
    pass(1);
    expect(await chair()).toMatchObject({ state: before, until: null });
    const asked = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
    expect(asked.status).toBe(before === 'free' ? 201 : 409);
  });

  test('of somebody who never touched it stays closed after a breather', async () => {
    await set({ state: 'breather', minutes: 5 });
    pass(5);
    expect(await chair()).toMatchObject({ state: 'closed' });
  });

  test('remembers what it was before the first of two breathers', async () => {
    await set({ state: 'closed' });
    await set({ state: 'breather', minutes: 5 });
    await set({ state: 'breather', minutes: 30 });
    expect(await chair()).toMatchObject({ state: 'breather', afterBreather: 'closed' });
    pass(30);
    await set({ state: 'free' });
    await set({ state: 'breather', minutes: 5 });
    expect(await chair()).toMatchObject({ afterBreather: 'free' });
  });

  test('rests before the eyes of guests only if they could have taken it', async () => {
    await set({ state: 'free' });
    await set({ state: 'breather', minutes: 5 });
    expect(await shown()).toBe('breather');
    pass(5);
    expect(await shown()).toBe('free');
    await set({ state: 'closed' });
    await set({ state: 'breather', minutes: 5 });
    expect(await shown()).toBeUndefined();
    pass(5);
    expect(await shown()).toBeUndefined();
  });
});
