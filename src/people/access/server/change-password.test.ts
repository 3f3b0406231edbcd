import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '#src/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { firstAdmin, openOrganisation } from './testing/open-organisation.ts';

let house: TestHouse;
let browser: TestBrowser;
let present = firstAdmin.password;

beforeAll(async () => {
  house = await openTestHouse();
  browser = await openOrganisation(house);
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(() => house.db.owner.kysely.deleteFrom('access.attempt').execute());

const change = (current: string, password: string) => browser.call('POST', '/me/password', { current, password });

describe('choosing a new password', () => {
  test('needs the present one', async () => {
    const reply = await change('geraten und falsch', 'neun Bücher unter Decken');
    expect(reply).toMatchObject({ status: 422, body: { field: 'current' } });
    expect((await openBrowser(house).call('POST', '/sessions', { email: firstAdmin.email, password: present })).status).toBe(200);
  });

  test('cannot be used to guess the present one', async () => {
    for (let n = 0; n < 5; n += 1) await change(`geraten und falsch ${n}`, 'neun Bücher unter Decken');
    expect((await change(present, 'neun Bücher unter Decken')).status).toBe(429);
  });

  test.each(['kurz', 'passwort12', 'Anna Beispiel', 'anna@example.org', '1234567890', 'aaaaaaaaaaaa', 'abababababab', 'P4ssw0rt!!!'])(
    'refuses %s',
    async (weak) => {
      const reply = await change(present, weak);
      expect(reply.status).toBe(422);
      expect(reply.body.field).toBe('password');
    },
  );

  test('signs out every other browser and keeps this one', async () => {
    const other = openBrowser(house);
    await other.call('POST', '/sessions', { email: firstAdmin.email, password: present });
    const next = 'neun Bücher unter Decken';
    expect((await change(present, next)).status).toBe(200);
    expect((await browser.call('GET', '/me')).status).toBe(200);
    expect((await other.call('GET', '/me')).status).toBe(401);
    expect((await openBrowser(house).call('POST', '/sessions', { email: firstAdmin.email, password: present })).status).toBe(401);
    expect((await openBrowser(house).call('POST', '/sessions', { email: firstAdmin.email, password: next })).status).toBe(200);
    present = next;
  });

  test('keeps only a salted scrypt hash', async () => {
    const { rows } = await house.db.owner.pool.query(`select password from access.account where provider_id = 'credential'`);
    expect(rows).toHaveLength(1);
    expect(rows[0].password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('the account', () => {
  test('speaks the language its owner chose', async () => {
    expect((await browser.call('PATCH', '/me', { language: 'en' })).body).toMatchObject({ language: 'en' });
    expect((await browser.call('GET', '/employees/0195f5c2-0000-7000-8000-000000000000')).body.title).toMatch(/There is nothing here/);
    expect((await browser.call('PATCH', '/me', { language: 'fr' })).status).toBe(422);
  });

  test('says what its roles allow and nothing more', async () => {
    const { permissions } = (await browser.call('GET', '/me')).body;
    expect(permissions).toEqual(expect.arrayContaining(['employees:change', 'sessions:list', 'tokens:create']));
    expect(permissions).not.toContain('desk:serve');
    expect(permissions).not.toContain('sessions:begin');
  });
});
