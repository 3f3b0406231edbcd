import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticate } from '#platform/http/authenticate.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { sessionAuthenticator } from './authenticate-session.ts';
import { openLibrary } from './open-library.ts';

let house: TestHouse;
let guest: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  guest = await (await seedPeople(house)).employee();
});
afterAll(() => house[Symbol.asyncDispose]());

/** The house as if it were reached at another address, and the cookie it then sets. */
async function signedInAt(baseUrl: string) {
  const services = { ...house.services, config: { ...house.services.config, baseUrl } };
  const { api } = await openLibrary(services);
  const { headers } = await api.signInKnown({ body: { employeeId: guest.id }, headers: new Headers(), returnHeaders: true });
  const line = headers.getSetCookie()[0] ?? '';
  const recognise = (cookie: string) => sessionAuthenticator(services).recogniseByCookie({ headers: { cookie }, method: 'GET', upgrade: false });
  return { line, cookie: line.split(';')[0] ?? '', recognise };
}

describe('the session cookie', () => {
  test('travels by TLS alone where the house is reached by TLS', async () => {
    const { line, cookie, recognise } = await signedInAt('https://stuhl.example.org');
    expect(line).toMatch(/^__Secure-ohrensessel\.session=.*; Secure/);
    expect(await recognise(cookie)).toMatchObject({ kind: 'employee', id: guest.id, sessionId: expect.any(String) });
    expect(await recognise(cookie.replace('__Secure-', ''))).toBeUndefined();
  });

  test('is recognised among others, and only whole', async () => {
    const { cookie, recognise } = await signedInAt('http://localhost');
    expect(await recognise(`theme=dark; ${cookie}; other=1`)).toMatchObject({ id: guest.id });
    expect(await recognise(`x${cookie}`)).toBeUndefined();
    expect(await recognise('')).toBeUndefined();
  });

  test('steps back where a customer’s or a program’s key came along', async () => {
    const { cookie } = await signedInAt('http://localhost');
    const authenticators = [sessionAuthenticator(house.services)];
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect(await authenticate(authenticators, { headers, method: 'POST', upgrade: false })).toMatchObject({ id: guest.id });
    const withKey = { ...headers, authorization: 'Bearer ohk_a-key-of-a-customer' };
    expect(await authenticate(authenticators, { headers: withKey, method: 'POST', upgrade: false })).toEqual({ kind: 'stranger' });
    const upgrade = { ...headers, 'sec-websocket-protocol': 'ohrensessel, bearer.ohk_a-key-of-a-customer' };
    expect(await authenticate(authenticators, { headers: upgrade, method: 'GET', upgrade: true })).toEqual({ kind: 'stranger' });
  });

  test('does not count for somebody who has left', async () => {
    const { cookie, recognise } = await signedInAt('http://localhost');
    await house.db.owner.kysely.updateTable('people.employee').set({ active: false }).where('id', '=', guest.id).execute();
    expect(await recognise(cookie)).toBeUndefined();
  });
});
