import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

const aside = ({ host }: Sitting, text: string, as: { key: string }) => house.call('POST', `/hosts/${host.id}/side-talk`, { text }, { as: as.key });
const read = async ({ host }: Sitting, as: { key: string }): Promise<string[]> =>
  (await house.call('GET', `/hosts/${host.id}/side-talk`, undefined, { as: as.key })).body.items?.map((item: { text: string }) => item.text);
const pass = (milliseconds: number) => void (house.clock.now = new Date(house.clock.now.getTime() + milliseconds));

describe('what is said aside', () => {
  test('is for host and guests only', async () => {
    const sitting = await sitDown(house, people);
    await aside(sitting, 'Nur unter uns.', sitting.guest);
    const other = await people.employee({ roles: ['guest', 'agent', 'steward', 'admin', 'dpo', 'council'] });
    expect((await house.call('GET', `/hosts/${sitting.host.id}/side-talk`, undefined, { as: other.key })).status).toBe(404);
    expect((await aside(sitting, 'Hallo?', other)).status).toBe(404);
    const chat = await house.call('GET', `/chat/conversations/${sitting.conversationId}/events`, undefined, { as: sitting.customerKey });
    expect(JSON.stringify(chat.body)).not.toContain('unter uns');
  });

  test('before a guest sat down is not theirs to read: no customer agreed that they hear what it is about', async () => {
    const sitting = await sitDown(house, people);
    await aside(sitting, 'Die Kundin klang krank.', sitting.guest);
    pass(1_000);
    const late = await people.employee({ roles: ['guest'] });
    const { body } = await house.call('POST', '/desk/invitations', { guestId: late.id }, { as: sitting.host.key });
    await house.call('POST', `/visits/${body.id}/agree`, {}, { as: late.key });
    await aside(sitting, 'Willkommen!', sitting.host);
    expect(await read(sitting, late)).toEqual(['Willkommen!']);
    expect(await read(sitting, sitting.guest)).toEqual(['Die Kundin klang krank.', 'Willkommen!']);
    expect(await read(sitting, sitting.host)).toEqual(['Die Kundin klang krank.', 'Willkommen!']);
  });

  test('after a guest left does not reach their screen any more, not even in the same moment', async () => {
    const sitting = await sitDown(house, people);
    const stays = await people.employee({ roles: ['guest'] });
    const { body } = await house.call('POST', '/desk/invitations', { guestId: stays.id }, { as: sitting.host.key });
    await house.call('POST', `/visits/${body.id}/agree`, {}, { as: stays.key });
    using heard = await watch(address, sitting.guest.key, 'visit', { visitId: sitting.visitId });
    await heard.item((item) => item.type === 'conversations');
    await house.call('POST', `/visits/${sitting.visitId}/end`, {}, { as: sitting.host.key });
    await Promise.all(Array.from({ length: 5 }, () => aside(sitting, 'Jetzt ist er weg.', stays)));
    expect(await heard.ended()).toBe('ended');
    await pause(50);
    expect(heard.bytes()).not.toContain('Jetzt ist er weg');
    expect((await house.call('GET', `/hosts/${sitting.host.id}/side-talk`, undefined, { as: sitting.guest.key })).status).toBe(404);
  });

  test('is gone after a day, first from the screens and then from the database', async () => {
    const sitting = await sitDown(house, people);
    await aside(sitting, 'Gestern.', sitting.guest);
    pass(24 * 3_600_000 - 1);
    expect(await read(sitting, sitting.host)).toEqual(['Gestern.']);
    pass(1);
    expect(await read(sitting, sitting.host)).toEqual([]);
    await house.services.jobs.runNow('shadowing:forget-side-talk', {});
    expect(await house.db.owner.kysely.selectFrom('shadowing.side_talk').select('id').where('text', '=', 'Gestern.').execute()).toEqual([]);
  });
});

describe('a request for a chair', () => {
  test('that was declined is gone without a trace; sent again with its key it finds nothing', async () => {
    const host = await people.employee({ roles: ['agent'] });
    const guest = await people.employee({ roles: ['guest'] });
    await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
    const ask = () => house.call('POST', '/visits', { hostId: host.id }, { as: guest.key, headers: { 'idempotency-key': 'one-request' } });
    const asked = await ask();
    await house.call('POST', `/visits/${asked.body.id}/decline`, {}, { as: host.key });
    expect(await house.db.owner.kysely.selectFrom('shadowing.visit').select('id').where('guest_id', '=', guest.id).execute()).toEqual([]);
    expect((await ask()).status).toBe(404);
  });
});
