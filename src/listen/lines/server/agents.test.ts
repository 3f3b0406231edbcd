import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
const lineId = '0199f0a0-0000-7000-8000-0000000000a1';
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
  await house.db.owner.pool.query(`insert into lines.line (id, kind, name, settings, secrets, version, public_address) values ($1, 'chatwoot', 'Helpdesk', '{}', '', gen_random_uuid(), 'https://haus.example')`, [lineId]);
  await house.db.owner.pool.query(`insert into lines.agent (line_id, external_id, name, seen_at) values ($1, '7', 'Maren V.', now()), ($1, '8', 'Jonas A.', now())`, [lineId]);
});
afterAll(() => house[Symbol.asyncDispose]());

const list = (as?: SeededEmployee) => house.call('GET', `/lines/${lineId}/agents`, undefined, as && { as: as.key });
const match = (externalId: string, employeeId: string | null, as = admin) => house.call('PUT', `/lines/${lineId}/agents`, { externalId, employeeId }, { as: as.key });

test('who an agent of another system is, only the administration sees and says, and only of agents', async () => {
  const guest = await people.employee({ roles: ['guest', 'lead', 'dpo'] });
  expect((await list()).status).toBe(401);
  expect((await list(guest)).status).toBe(403);
  expect((await list(admin)).body.items).toHaveLength(2);
  expect((await match('7', guest.id)).body).toMatchObject({ field: 'employeeId' });
  expect((await match('9', null)).status).toBe(404);
});

test('a colleague who is forgotten is called by name there no more; the others are', async () => {
  const agent = await people.employee({ roles: ['agent'] });
  expect((await match('7', agent.id)).status).toBe(200);
  await house.call('PATCH', `/employees/${agent.id}`, { active: false }, { as: admin.key });
  expect((await house.call('POST', `/employees/${agent.id}/forget`, {}, { as: admin.key })).status).toBe(200);
  expect((await house.db.owner.pool.query('select name from lines.agent')).rows).toEqual([{ name: 'Jonas A.' }]);
});
