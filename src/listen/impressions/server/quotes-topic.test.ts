import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { sitDown } from './testing/sit-down.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

describe('screens that show quotes', () => {
  test('are told at once that some have ended, and not a word more', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    using screen = await watch(address, steward.key, 'quotes', {});
    await sitting.say('Das dauert.');
    await pause(120);
    expect(screen.items).toEqual([]);
    await sitting.consent('quote', false);
    expect(await screen.item((item) => item.type === 'ended')).toEqual({ type: 'ended' });
    expect(screen.bytes()).not.toMatch(/dauert|[0-9a-f]{8}-/);
  });

  test('are told when the agent closes the door', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    const sitting = await sitDown(house, people);
    using screen = await watch(address, steward.key, 'quotes', {});
    await pause(50);
    await house.call('POST', '/desk/door/close', {}, { as: sitting.host.key });
    await screen.item((item) => item.type === 'ended');
  });

  test('are told when a customer no longer lets anybody listen, as a moment is not read again then', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    using screen = await watch(address, steward.key, 'quotes', {});
    await pause(50);
    await sitting.consent('listen', false);
    await screen.item((item) => item.type === 'ended');
  });

  test('belong to readers of evidence', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    using screen = await watch(address, admin.key, 'quotes', {});
    expect(await screen.ended()).toBe('not-permitted');
  });
});
