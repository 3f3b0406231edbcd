import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '#src/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { setUpCode } from './set-up-code.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  await house.db.owner.pool.query('truncate platform.instance, people.organisation, people.employee, people.unit cascade');
});

const admin = { name: 'Anna Beispiel', email: 'Anna@Example.org', password: 'drei Stühle im Regen' };
const organisation = { door: 'organisation', name: 'Beispielhaus', language: 'de', admin };

describe('an empty house', () => {
  test('shows a stranger two doors and nobody to sign in as', async () => {
    const { status, body } = await openBrowser(house).call('GET', '/instance');
    expect(status).toBe(200);
    expect(body).toMatchObject({ bornAs: 'empty', name: null, doors: ['demo', 'organisation'], signIn: { password: false, demoPeople: [] } });
  });

  test('becomes an organisation whose first administrator is signed in', async () => {
    const browser = openBrowser(house);
    const door = await browser.call('POST', '/instance', organisation);
    expect(door.status).toBe(200);
    expect(door.body).toMatchObject({ bornAs: 'organisation', name: 'Beispielhaus', doors: [], signIn: { password: true } });
    const me = await browser.call('GET', '/me');
    expect(me.body).toMatchObject({ name: 'Anna Beispiel', email: 'anna@example.org', roles: ['guest', 'admin'], language: 'de' });
    expect(me.body.permissions).toContain('employees:change');
  });

  test('opens once: of many at the same moment one gets in, and the others are told', async () => {
    const replies = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        openBrowser(house).call('POST', '/instance', { ...organisation, admin: { ...admin, email: `${name}@example.org` } }),
      ),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409]);
    const { rows } = await house.db.owner.pool.query('select count(*)::int as n from people.employee');
    expect(rows).toEqual([{ n: 1 }]);
  });

  test('refuses a password that is easy to guess and stays empty', async () => {
    const reply = await openBrowser(house).call('POST', '/instance', { ...organisation, admin: { ...admin, password: 'Passwort2024!' } });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ type: expect.stringContaining('weak-password'), field: 'password' });
    expect((await openBrowser(house).call('GET', '/instance')).body.bornAs).toBe('empty');
  });

  test('cannot be opened from a page of another site', async () => {
    const reply = await openBrowser(house, { 'sec-fetch-site': 'cross-site' }).call('POST', '/instance', organisation);
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test.each<[string, Record<string, string>]>([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['under a foreign name', { host: 'chair.example.org' }],
  ])('is set up %s only by somebody who knows the code the server printed', async (_how, headers) => {
    const browser = openBrowser(house, headers);
    expect((await browser.call('GET', '/instance')).body).toMatchObject({ setUpCode: true, doors: ['organisation'] });
    expect((await openBrowser(house).call('GET', '/instance')).body.setUpCode).toBe(false);
    for (const code of [undefined, '', 'AAAA-BBBB-CCCC-DDDD']) {
      const refused = await browser.call('POST', '/instance', { ...organisation, code });
      expect(refused).toMatchObject({ status: 403, body: { type: expect.stringContaining('set-up-code-needed'), field: 'code', remedy: expect.any(String) } });
    }
    const code = await setUpCode(house.services.secrets);
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
    expect((await browser.call('POST', '/instance', { ...organisation, code: code.toLowerCase().replaceAll('-', ' ') })).status).toBe(200);
    expect((await browser.call('GET', '/instance')).body.setUpCode).toBe(false);
  });
});
