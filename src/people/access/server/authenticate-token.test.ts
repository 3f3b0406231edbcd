import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticate } from '#platform/http/authenticate.ts';
import type { Credentials } from '#platform/http/authenticator.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { tokenAuthenticator } from './authenticate-token.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const recognise = (headers: Credentials['headers'], upgrade = false) =>
  authenticate([tokenAuthenticator(house.services)], { headers, method: 'GET', upgrade });
const bearing = (key: string) => recognise({ authorization: `Bearer ${key}` });
const tokens = () => house.db.owner.kysely.updateTable('access.token');

describe('an API token', () => {
  test('that nobody was given makes a stranger', async () => {
    expect(await bearing('ohr_nobodyWasGivenThis')).toEqual({ kind: 'stranger' });
    expect(await recognise({})).toEqual({ kind: 'stranger' });
    expect(await recognise({ authorization: 'Basic ohr_' })).toEqual({ kind: 'stranger' });
  });

  test('names its owner with roles, unit, language and the scopes it is limited to', async () => {
    const agent = await people.employee({ roles: ['agent', 'guest'], unit: people.units.service, language: 'en', scopes: ['me:read'] });
    expect(await bearing(agent.key)).toEqual({
      kind: 'employee',
      id: agent.id,
      roles: new Set(['agent', 'guest']),
      unitId: people.units.service.id,
      language: 'en',
      scopes: new Set(['me:read']),
      until: expect.any(Date),
    });
  });

  test('follows what its owner may do now, not what was true when it was made', async () => {
    const lead = await people.employee({ roles: ['lead'] });
    await house.db.owner.kysely.updateTable('people.employee').set({ roles: ['guest'] }).where('id', '=', lead.id).execute();
    expect(await bearing(lead.key)).toMatchObject({ id: lead.id, roles: new Set(['guest']) });
  });

  test('of somebody who has left opens nothing', async () => {
    const gone = await people.employee({ active: false });
    expect(await bearing(gone.key)).toEqual({ kind: 'stranger' });
  });

  test('ends at its hour', async () => {
    const guest = await people.employee();
    await tokens().set({ expires_at: new Date(house.clock.now.getTime() + 1000) }).where('employee_id', '=', guest.id).execute();
    expect(await bearing(guest.key)).toMatchObject({ id: guest.id });
    house.clock.now = new Date(house.clock.now.getTime() + 1001);
    expect(await bearing(guest.key)).toEqual({ kind: 'stranger' });
  });

  test('remembers the day it was last used and nothing finer', async () => {
    const guest = await people.employee();
    await bearing(guest.key);
    const row = await house.db.owner.kysely.selectFrom('access.token').select('last_used_on').where('employee_id', '=', guest.id).executeTakeFirstOrThrow();
    expect(row.last_used_on).toBe(house.clock.now.toISOString().slice(0, 10));
  });

  test('opens a socket as a subprotocol, where browsers allow no header, and only there', async () => {
    const guest = await people.employee();
    const headers = { 'sec-websocket-protocol': `ohrensessel, bearer.${guest.key}` };
    expect(await recognise(headers, true)).toMatchObject({ id: guest.id });
    expect(await recognise(headers, false)).toEqual({ kind: 'stranger' });
  });

  test('is not in the database, only its hash', async () => {
    const guest = await people.employee();
    const { rows } = await house.db.owner.pool.query('select t::text as row from access.token t where employee_id = $1', [guest.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toContain(guest.key.slice(4, 12));
  });
});
