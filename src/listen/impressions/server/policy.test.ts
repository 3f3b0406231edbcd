import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#platform/contract/audience.ts';
import { roles } from '#platform/contract/audience.ts';
import { transact } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { impressionRows } from './impression-rows.ts';
import { editableBy, mayEdit } from './policy.ts';
import { sitDown } from './testing/sit-down.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const evidence: ReadonlySet<string> = new Set(['guest', 'agent', 'steward', 'owner', 'dpo']);

function actor(id: string, having: readonly Role[]): Employee {
  return { kind: 'employee', id, roles: new Set(having), unitId: null, language: 'de' };
}

describe('who may change an impression', () => {
  test('is the same for one impression and for a list of them, whoever asks', async () => {
    const author = await sitDown(house, people);
    const other = await sitDown(house, people);
    for (const each of [author, other]) await each.write();
    const colleagues = await Promise.all(roles.map(async (role) => ({ id: (await people.employee({ roles: [role] })).id, having: [role] })));
    const everybody = [
      { id: author.guest.id, having: ['guest'] as const },
      { id: other.guest.id, having: ['guest', 'steward'] as const },
      // Somebody who stopped being a guest.
      { id: author.guest.id, having: ['agent'] as const },
      ...colleagues,
    ];
    const all = await house.db.owner.kysely.selectFrom('impressions.impression').select(['id', 'author_id']).execute();
    expect(all).toHaveLength(2);
    let allowed = 0;
    for (const { id, having } of everybody) {
      const caller = actor(id, having);
      const listed = await house.db.owner.kysely.selectFrom('impressions.impression as i').select('i.id').where(editableBy(caller)).execute();
      const predicted = all.filter((row) => mayEdit(caller, row));
      expect(listed.map((row) => row.id).sort()).toEqual(predicted.map((row) => row.id).sort());
      allowed += predicted.length;
    }
    expect(allowed).toBe(2);
  });
});

describe('the database itself', () => {
  test('shows impressions to readers of evidence and to nobody else, and only on that path', async () => {
    const { write } = await sitDown(house, people);
    const { body } = await write();
    const see = (path: string, id: string) =>
      transact(house.services.database, { path, actor: id }, (tx) => impressionRows(tx).where('i.id', '=', body.impression.id).execute());
    for (const role of roles) {
      const person = await people.employee({ roles: [role] });
      expect(await see('evidence', person.id), role).toHaveLength(evidence.has(role) ? 1 : 0);
      for (const path of ['none', 'gate', 'serving', 'customer', 'figures']) expect(await see(path, person.id)).toEqual([]);
    }
    const left = await people.employee({ roles: ['guest'], active: false });
    expect(await see('evidence', left.id)).toEqual([]);
    expect(await see('evidence', randomUUID())).toEqual([]);
  });

  test('lets nobody but the author write in the author’s name', async () => {
    const { guest, write } = await sitDown(house, people);
    const { body } = await write({ text: 'Unberührt.' });
    const other = await people.employee({ roles: ['guest', 'steward'] });
    await transact(house.services.database, { path: 'evidence', actor: other.id }, async ({ db }) => {
      const changed = await db.updateTable('impressions.impression').set({ text: 'Fremd.' }).where('id', '=', body.impression.id).executeTakeFirst();
      expect(Number(changed.numUpdatedRows)).toBe(0);
      const deleted = await db.deleteFrom('impressions.impression').where('id', '=', body.impression.id).executeTakeFirst();
      expect(Number(deleted.numDeletedRows)).toBe(0);
    });
    const row = await house.db.owner.kysely.selectFrom('impressions.impression').selectAll().where('id', '=', body.impression.id).executeTakeFirstOrThrow();
    await expect(
      transact(house.services.database, { path: 'evidence', actor: other.id }, ({ db }) => db.insertInto('impressions.impression').values({ ...row, id: randomUUID() }).execute()),
    ).rejects.toThrow(/row-level security/);
    expect(row).toMatchObject({ author_id: guest.id, text: 'Unberührt.' });
  });

  test('hides the quotes of hidden impressions', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    await sitting.say('Endlich geht jemand ans Telefon.');
    const anchor = await sitting.anchorAt('Endlich');
    const { body } = await sitting.write({ anchor, kind: 'quote', quote: { turnKey: anchor.turnKey, start: 0, end: 12 } });
    const lead = await people.employee({ roles: ['lead', 'admin', 'council'] });
    const steward = await people.employee({ roles: ['steward'] });
    const quotes = (path: string, id: string) =>
      transact(house.services.database, { path, actor: id }, ({ db }) => db.selectFrom('impressions.quote').select('excerpt').where('impression_id', '=', body.impression.id).execute());
    expect(await quotes('evidence', steward.id)).toEqual([{ excerpt: 'Endlich geht' }]);
    expect(await quotes('evidence', lead.id)).toEqual([]);
    expect(await quotes('none', steward.id)).toEqual([]);
    await house.call('DELETE', `/impressions/${body.impression.id}`, undefined, { as: sitting.guest.key });
    expect(await quotes('evidence', steward.id)).toEqual([]);
  });
});
