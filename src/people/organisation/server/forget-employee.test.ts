import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const forget = (employee: { id: string }, as = admin) => house.call('POST', `/employees/${employee.id}/forget`, {}, { as: as.key });
const leave = (employee: { id: string }) => house.call('PATCH', `/employees/${employee.id}`, { active: false }, { as: admin.key });

describe('forgetting a former employee', () => {
  test('is for the administration, and for nobody who still works here', async () => {
    const guest = await people.employee({ roles: ['guest', 'lead', 'steward', 'dpo', 'council'] });
    expect((await house.call('POST', `/employees/${guest.id}/forget`, {})).status).toBe(401);
    expect((await forget(admin, guest)).status).toBe(403);
    expect((await forget(guest)).body).toMatchObject({ status: 409, type: expect.stringContaining('still-works-here') });
  });

  test('leaves what they wrote, and nothing that says who they were', async () => {
    const sitting = await sitDown(house, people, { guest: { name: 'Gundula Gast', unit: people.units.sales, superior: admin } });
    const below = await people.employee({ superior: sitting.guest });
    await house.db.owner.pool.query(`insert into access.account (id, employee_id, provider_id, account_id, password) values (gen_random_uuid(), $1::uuid, 'credential', $1::text, 'hash')`, [sitting.guest.id]);
    await sitting.answer(['listen']);
    const written = await sitting.write({ text: 'Die Warteschleife ist zu laut.' });
    await leave(sitting.guest);
    expect((await forget(sitting.guest)).status).toBe(200);
    const { rows } = await house.db.owner.pool.query('select name, email, function_de, function_en, unit_id, superior_id, roles, active from people.employee where id = $1', [sitting.guest.id]);
    expect(rows).toEqual([{ name: 'Ehemals im Haus', email: `${sitting.guest.id}@forgotten.invalid`, function_de: 'Ehemals im Haus', function_en: 'Formerly here', unit_id: null, superior_id: null, roles: ['guest'], active: false }]);
    expect((await house.db.owner.pool.query('select id from access.account where employee_id = $1', [sitting.guest.id])).rows).toEqual([]);
    const steward = await people.employee({ roles: ['steward'] });
    const evidence = await house.call('GET', `/evidence/${written.body.impression.id}`, undefined, { as: steward.key });
    expect(evidence.body).toMatchObject({ text: 'Die Warteschleife ist zu laut.', heardBy: { name: 'Ehemals im Haus' } });
    expect((await house.call('GET', `/employees/${below.id}`, undefined, { as: admin.key })).body.superior).toBeNull();
    expect((await house.call('GET', '/employees?active=false', undefined, { as: admin.key })).body.items).toEqual([]);
    for (const reply of [await forget(sitting.guest), await house.call('PATCH', `/employees/${sitting.guest.id}`, { active: true }, { as: admin.key })]) expect(reply.status).toBe(404);
  });
});
