import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let officer: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  officer = await people.employee({ roles: ['dpo'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const proofOf = (conversationId: string, as?: string) => house.call('GET', `/privacy/conversations/${conversationId}/proof`, undefined, { as });

describe('the proof of a conversation', () => {
  test('is refused to strangers, and says of an unknown conversation that there is nothing', async () => {
    expect((await proofOf(randomUUID())).status).toBe(401);
    expect((await proofOf(randomUUID(), officer.key)).status).toBe(404);
  });

  test('shows how long the door really stood open, also where the agent recalled the last words since', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen']);
    await sitting.say('Das hört der Gast.');
    await sitting.say('Das auch.');
    const before = (await proofOf(sitting.conversationId, officer.key)).body.open;
    expect(before).toMatchObject([{ until: null }]);
    await house.call('POST', '/desk/door/close', {}, { as: sitting.host.key });
    const [stretch, ...more] = (await proofOf(sitting.conversationId, officer.key)).body.open;
    expect(more).toEqual([]);
    // The no to being quoted, and the two messages.
    expect(stretch).toEqual({ ...before[0], until: before[0].after + 3, to: expect.any(String) });
  });
});

describe('a moment read again under a grant to quote', () => {
  test('stands in the access log, in the proof and before the agent, and goes with the access log', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    await sitting.say('Beitrag 1');
    const { body } = await sitting.write({ anchor: await sitting.anchorAt('Beitrag 1'), text: 'Hier lohnt ein zweiter Blick.' });
    await house.call('GET', `/evidence/${body.impression.id}/moment`, undefined, { as: sitting.guest.key });
    const entry = { what: 'moment', by: { id: sitting.guest.id }, host: { id: sitting.host.id }, conversationId: sitting.conversationId, messages: 1 };
    const log = () => house.call('GET', '/privacy/access?what=moment', undefined, { as: officer.key });
    expect((await log()).body.items).toMatchObject([entry]);
    expect((await house.call('GET', '/me/heard', undefined, { as: sitting.host.key })).body.items).toContainEqual(expect.objectContaining({ what: 'moment' }));
    expect((await proofOf(sitting.conversationId, officer.key)).body.readAgain).toMatchObject([{ guest: { id: sitting.guest.id }, messages: 1 }]);
    house.clock.now = new Date(house.clock.now.getTime() + 366 * 86_400_000);
    await house.services.jobs.runNow('privacy:retire', {});
    expect((await log()).body.items).toEqual([]);
  });
});
