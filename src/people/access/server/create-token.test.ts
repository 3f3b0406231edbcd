import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { watch } from '#src/testing/watch.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let lead: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  lead = await people.employee({ roles: ['lead'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const make = (scopes: string[], as = lead, more: object = {}) => house.call('POST', '/tokens', { name: 'Schichtplan', scopes, ...more }, { as: as.key });

describe('an API token', () => {
  test('is not made for a stranger', async () => {
    expect((await house.call('POST', '/tokens', { name: 'x', scopes: ['me:read'] })).status).toBe(401);
  });

  test('does what its scopes say and nothing else its owner may do', async () => {
    const { status, body } = await make(['units:list']);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Schichtplan', scopes: ['units:list'], lastUsedOn: null, key: expect.stringMatching(/^ohr_[\w-]{43}$/) });
    expect((await house.call('GET', '/units', undefined, { as: body.key })).status).toBe(200);
    expect((await house.call('GET', '/colleagues', undefined, { as: body.key })).status).toBe(403);
  });

  test('never has more than its owner’s roles allow', async () => {
    const reply = await make(['units:list', 'employees:change']);
    expect(reply).toMatchObject({ status: 403, body: { field: 'scopes.1' } });
    expect((await make(['no-such:thing'])).status).toBe(403);
  });

  test('loses what its owner loses', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    const { body } = await make(['invitations:list'], steward);
    expect((await house.call('GET', '/invitations', undefined, { as: body.key })).status).toBe(200);
    await house.db.owner.kysely.updateTable('people.employee').set({ roles: ['guest'] }).where('id', '=', steward.id).execute();
    expect((await house.call('GET', '/invitations', undefined, { as: body.key })).status).toBe(403);
  });

  test('cannot make a token that does more than itself', async () => {
    const { body } = await make(['tokens:create', 'units:list']);
    const reply = await house.call('POST', '/tokens', { name: 'mehr', scopes: ['colleagues:list'] }, { as: body.key });
    expect(reply).toMatchObject({ status: 403, body: { field: 'scopes.0' } });
  });

  test('is listed without its key, for its owner alone', async () => {
    const { body } = await make(['units:list']);
    const { body: listed } = await house.call('GET', '/tokens', undefined, { as: lead.key });
    const mine = listed.items.find((token: { id: string }) => token.id === body.id);
    expect(mine).toMatchObject({ scopes: ['units:list'] });
    expect(JSON.stringify(listed)).not.toContain(body.key);
    const others = await house.call('GET', '/tokens', undefined, { as: (await people.employee()).key });
    expect(others.body.items).toHaveLength(1);
  });

  test('opens nothing after it was revoked', async () => {
    const { body } = await make(['units:list']);
    const stranger = await people.employee();
    expect((await house.call('DELETE', `/tokens/${body.id}`, undefined, { as: stranger.key })).status).toBe(404);
    expect((await house.call('DELETE', `/tokens/${body.id}`, undefined, { as: lead.key })).status).toBe(200);
    expect((await house.call('GET', '/units', undefined, { as: body.key })).status).toBe(401);
    expect((await house.call('DELETE', `/tokens/${body.id}`, undefined, { as: lead.key })).status).toBe(404);
  });

  test('made twice with one idempotency key is one token, and the later key is the one that works', async () => {
    const headers = { 'idempotency-key': 'shift-plan-1' };
    const body = { name: 'einmal', scopes: ['units:list'] };
    const first = await house.call('POST', '/tokens', body, { as: lead.key, headers });
    const second = await house.call('POST', '/tokens', body, { as: lead.key, headers });
    expect(second.body.id).toBe(first.body.id);
    expect((await house.call('GET', '/units', undefined, { as: first.body.key })).status).toBe(401);
    expect((await house.call('GET', '/units', undefined, { as: second.body.key })).status).toBe(200);
    const other = await house.call('POST', '/tokens', { ...body, name: 'anders' }, { as: lead.key, headers });
    expect(other.status).toBe(422);
  });

  test('takes its open sockets with it when it expires', async () => {
    const address = await house.listen();
    const guest = await people.employee();
    const soon = new Date(Date.now() + 400);
    await house.db.owner.kysely.updateTable('access.token').set({ expires_at: soon }).where('employee_id', '=', guest.id).execute();
    const { socket } = await watch(address, guest.key, 'nothing', {});
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4401);
    expect(Date.now()).toBeGreaterThanOrEqual(soon.getTime() - 5);
  });

  test('that was revoked is not made again by a retry', async () => {
    const options = { as: lead.key, headers: { 'idempotency-key': 'gone-1' } };
    const body = { name: 'weg', scopes: ['units:list'] };
    const { body: made } = await house.call('POST', '/tokens', body, options);
    await house.call('DELETE', `/tokens/${made.id}`, undefined, { as: lead.key });
    expect((await house.call('POST', '/tokens', body, options)).status).toBe(404);
  });

  test('is deleted the night after it expired', async () => {
    const { body } = await make(['units:list'], lead, { days: 1 });
    const later = new Date(house.clock.now.getTime() + 86_400_000 + 1);
    const before = house.clock.now;
    house.clock.now = later;
    await house.services.jobs.runNow('access:forget-expired', {});
    house.clock.now = before;
    const left = await house.db.owner.kysely.selectFrom('access.token').select('id').where('id', '=', body.id).executeTakeFirst();
    expect(left).toBeUndefined();
    expect((await house.call('GET', '/tokens', undefined, { as: lead.key })).status).toBe(200);
  });
});
