import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

const change = (employee: { id: string }, body: object, as = admin) => house.call('PATCH', `/employees/${employee.id}`, body, { as: as.key });

describe('changing an employee', () => {
  test('is not for a stranger, nor for anybody but the administration', async () => {
    const lead = await people.employee({ roles: ['lead', 'steward', 'dpo'] });
    expect((await house.call('PATCH', `/employees/${lead.id}`, { name: 'Ich' })).status).toBe(401);
    expect((await change(lead, { name: 'Ich' }, lead)).status).toBe(403);
  });

  test('writes what was sent and nothing else', async () => {
    const guest = await people.employee({ unit: people.units.service });
    const sent = { name: 'Neue Anna', function: { de: 'Leiterin', en: 'head' }, roles: ['guest', 'owner'], language: 'en' };
    const { status, body } = await change(guest, sent);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...sent, email: guest.email, unit: { id: people.units.service.id }, active: true });
    expect((await change(guest, { unitId: null })).body).toMatchObject({ ...sent, unit: null });
    expect((await change(guest, {})).body.name).toBe('Neue Anna');
  });

  test('keeps mail addresses unique whatever their case', async () => {
    const [one, two] = [await people.employee(), await people.employee()];
    expect(await change(two, { email: one.email.toUpperCase() })).toMatchObject({ status: 409, body: { field: 'email' } });
  });

  test('names the unit or superior that does not exist', async () => {
    const guest = await people.employee();
    const nobody = '0195f5c2-0000-7000-8000-000000000000';
    expect(await change(guest, { unitId: nobody })).toMatchObject({ status: 422, body: { field: 'unitId' } });
    expect(await change(guest, { superiorId: nobody })).toMatchObject({ status: 422, body: { field: 'superiorId' } });
    expect((await change({ id: nobody }, { name: 'Niemand' })).status).toBe(404);
  });
});

describe('the chain of superiors', () => {
  test('closes no circle', async () => {
    const top = await people.employee();
    const middle = await people.employee({ superior: top });
    const bottom = await people.employee({ superior: middle });
    for (const superior of [top, middle, bottom]) {
      expect(await change(top, { superiorId: superior.id })).toMatchObject({ status: 409, body: { field: 'superiorId' } });
    }
    expect((await change(bottom, { superiorId: top.id })).body.superior.id).toBe(top.id);
  });

  test('closes no circle either when two changes meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await people.employee(), await people.employee()];
      const replies = await Promise.all([change(one, { superiorId: two.id }), change(two, { superiorId: one.id })]);
      expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    }
  });
});

describe('somebody who leaves', () => {
  test('is out at once: token, socket and all', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const { socket } = await watch(address, agent.key, 'nothing', {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    expect((await change(agent, { active: false })).body.active).toBe(false);
    expect(await closed).toBe(4401);
    expect((await house.call('GET', '/me', undefined, { as: agent.key })).status).toBe(401);
    await change(agent, { active: true });
    expect((await house.call('GET', '/me', undefined, { as: agent.key })).status).toBe(401);
  });

  test('is not needed for a socket to be cut: other roles are enough', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const { socket } = await watch(address, agent.key, 'nothing', {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await change(agent, { roles: ['guest'] });
    expect(await closed).toBe(4401);
    expect((await house.call('GET', '/me', undefined, { as: agent.key })).body.roles).toEqual(['guest']);
  });
});

describe('the last administrator', () => {
  test('cannot be locked out, not even by two at once', async () => {
    const second = await people.employee({ roles: ['admin'] });
    const replies = await Promise.all([change(admin, { roles: ['guest'] }, second), change(second, { active: false }, admin)]);
    const [done, refused] = replies.map((reply) => reply.status).sort();
    expect(done).toBe(200);
    // Either there would be nobody left, or the first change has already made the other one no administrator.
    expect([403, 409]).toContain(refused);
    const { rows } = await house.db.owner.pool.query(`select id from people.employee where active and 'admin' = any(roles)`);
    expect(rows).toHaveLength(1);
    const remaining = rows[0].id === admin.id ? admin : second;
    expect((await change(remaining, { roles: ['steward'] }, remaining)).body.type).toContain('last-admin');
    expect((await change(remaining, { active: false }, remaining)).status).toBe(409);
  });
});
