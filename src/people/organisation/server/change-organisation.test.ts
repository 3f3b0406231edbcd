import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#platform/contract/audience.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

async function change(role: Role, body: object) {
  return house.call('PATCH', '/organisation', body, { as: (await people.employee({ roles: [role] })).key });
}

const settings = {
  name: { name: 'Neues Haus' },
  language: { language: 'en' },
  timeZone: { timeZone: 'Europe/Lisbon' },
  guestsPerHost: { guestsPerHost: 5 },
  asking: { asking: 'by-agent' },
  retention: { retention: { impressions: 365 } },
};

describe('the settings of the organisation', () => {
  test('are seen by every employee and by no stranger', async () => {
    expect((await house.call('GET', '/organisation')).status).toBe(401);
    const { body } = await house.call('GET', '/organisation', undefined, { as: (await people.employee()).key });
    expect(body).toMatchObject({
      timeZone: 'Europe/Berlin',
      guestsPerHost: 3,
      asking: 'automatic',
      retention: { conversations: 90, accessLog: 365, impressions: 730, consentLedger: 1095 },
      can: { change: [] },
    });
  });

  test.each<[Role, Array<keyof typeof settings>]>([
    ['admin', ['name', 'language', 'timeZone', 'guestsPerHost', 'asking', 'retention']],
    ['steward', ['guestsPerHost', 'asking']],
    ['dpo', ['retention']],
  ])('are changed by the %s as far as the role goes, and the reply says how far', async (role, allowed) => {
    for (const [setting, body] of Object.entries(settings)) {
      const reply = await change(role, body);
      const may = (allowed as string[]).includes(setting);
      expect([setting, reply.status]).toEqual([setting, may ? 200 : 403]);
      expect(may ? reply.body : reply.body.field).toEqual(may ? expect.objectContaining({ can: { change: allowed } }) : setting);
    }
  });

  test('change one by one', async () => {
    await change('dpo', { retention: { conversations: 30 } });
    const { body } = await change('dpo', { retention: { accessLog: 180 } });
    expect(body.retention).toMatchObject({ conversations: 30, accessLog: 180, consentLedger: 1095 });
  });

  test.each([
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['guestsPerHost', { guestsPerHost: 0 }],
    ['guestsPerHost', { guestsPerHost: 2.5 }],
    ['retention.conversations', { retention: { conversations: 0 } }],
    ['retention.audio', { retention: { audio: 1 } }],
    ['asking', { asking: 'never' }],
  ])('refuse a wrong value and name it: %s', async (field, body) => {
    const reply = await change('admin', body);
    expect(reply.status).toBe(422);
    expect(reply.body.field).toBe(field);
  });
});
