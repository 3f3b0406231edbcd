import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown } from '#listen/impressions/server/testing/sit-down.ts';
import { roles } from '#platform/contract/audience.ts';
import type { Employee } from '#platform/http/actor.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { seesMembership, visibleTo } from './policy.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

describe('who sees what belongs to a theme', () => {
  test('is the same for one impression and for a list of them, whoever asks', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    const author = await sitDown(house, people);
    const other = await sitDown(house, people);
    const theme = await house.call('POST', '/themes', { title: { de: 'Probe' } }, { as: steward.key });
    for (const [sitting, state] of [[author, 'suggested'], [author, 'standing'], [other, 'suggested']] as const) {
      const { body } = await sitting.write();
      const path = state === 'standing' ? 'evidence' : 'suggestions';
      await house.call('PUT', `/themes/${theme.body.id}/${path}/${body.impression.id}`, {}, { as: state === 'standing' ? steward.key : sitting.guest.key });
    }
    const memberships = () =>
      house.db.owner.kysely.selectFrom('themes.membership as m').innerJoin('impressions.impression as i', 'i.id', 'm.impression_id').select(['m.impression_id', 'm.state', 'i.author_id']);
    const all = await memberships().execute();
    expect(all).toHaveLength(3);
    const counts = new Set<number>();
    for (const id of [author.guest.id, other.guest.id, steward.id]) {
      for (const role of roles) {
        const caller: Employee = { kind: 'employee', id, roles: new Set([role]), unitId: null, language: 'de' };
        const listed = await memberships().where(visibleTo(caller)).execute();
        const predicted = all.filter((row) => seesMembership(caller, row));
        expect(listed.map((row) => row.impression_id).sort()).toEqual(predicted.map((row) => row.impression_id).sort());
        counts.add(predicted.length);
      }
    }
    expect([...counts].sort()).toEqual([1, 2, 3]);
  });
});
