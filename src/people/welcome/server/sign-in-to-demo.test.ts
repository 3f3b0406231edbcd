import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { company } from '#seeds/demo/company.ts';
import { roles } from '#platform/contract/audience.ts';
import { openBrowser } from '#src/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { isAtHome } from './is-at-home.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

describe('the demo company', () => {
  test('moves in through its door, once', async () => {
    const browser = openBrowser(house);
    const door = await browser.call('POST', '/instance', { door: 'demo' });
    expect(door.body).toMatchObject({ bornAs: 'demo', name: company.name, doors: [], signIn: { password: false } });
    expect((await browser.call('POST', '/instance', { door: 'demo' })).status).toBe(409);
    expect((await browser.call('GET', '/me')).status).toBe(401);
  });

  test('offers every role with one click, and the click signs in', async () => {
    const { demoPeople } = (await openBrowser(house).call('GET', '/instance')).body.signIn;
    expect(demoPeople.map((person: { role: string }) => person.role).sort()).toEqual([...roles].sort());
    for (const person of demoPeople) {
      const browser = openBrowser(house);
      expect((await browser.call('POST', '/demo/sessions', { employeeId: person.employeeId })).status).toBe(200);
      const { body } = await browser.call('GET', '/me');
      expect(body).toMatchObject({ id: person.employeeId, name: person.name });
      expect(body.roles).toContain(person.role);
    }
  });

  test('is looked at in the language of whoever looks, not of the person they look through', async () => {
    const [person] = (await openBrowser(house).call('GET', '/instance')).body.signIn.demoPeople;
    for (const language of ['en', 'de'] as const) {
      const browser = openBrowser(house);
      expect((await browser.call('POST', '/demo/sessions', { employeeId: person.employeeId, language })).body.language).toBe(language);
      expect((await browser.call('GET', '/me')).body.language).toBe(language);
    }
  });

  test('has all its people and units, each below the right one', async () => {
    const { rows } = await house.db.owner.pool.query(
      `select e.email, s.email as superior, u.key as unit from people.employee e
       left join people.employee s on s.id = e.superior_id left join people.unit u on u.id = e.unit_id`,
    );
    const emails = new Map(company.employees.map((person) => [person.key, person.email]));
    const expected = company.employees.map(({ email, superior, unit }) => ({ email, superior: superior && emails.get(superior), unit }));
    expect(rows.toSorted(byEmail)).toEqual(expected.toSorted(byEmail));
  });

  test.each<[string, Record<string, string>]>([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['under a foreign name', { host: 'demo.example.com' }],
  ])('is nobody’s to enter %s', async (_how, headers) => {
    const browser = openBrowser(house, headers);
    const { body } = await browser.call('GET', '/instance');
    expect(body.signIn.demoPeople).toEqual([]);
    const employeeId = (await openBrowser(house).call('GET', '/instance')).body.signIn.demoPeople[0].employeeId;
    expect((await browser.call('POST', '/demo/sessions', { employeeId })).status).toBe(404);
    expect(browser.cookies.size).toBe(0);
  });

  test('is nobody’s to enter from another site', async () => {
    const employeeId = (await openBrowser(house).call('GET', '/instance')).body.signIn.demoPeople[0].employeeId;
    const reply = await openBrowser(house, { 'sec-fetch-site': 'cross-site' }).call('POST', '/demo/sessions', { employeeId });
    expect(reply.status).toBe(403);
  });
});

describe('one click', () => {
  test('signs nobody in where an organisation lives', async () => {
    await using other = await openTestHouse();
    const people = await seedPeople(other);
    const { id } = await people.employee({ roles: ['admin'] });
    const browser = openBrowser(other);
    expect((await browser.call('POST', '/demo/sessions', { employeeId: id })).status).toBe(404);
    expect((await browser.call('GET', '/instance')).body.signIn).toMatchObject({ password: true, demoPeople: [] });
  });
});

describe('being at home', () => {
  const home = { config: { host: '127.0.0.1' }, remoteAddress: '127.0.0.1', headers: { host: 'localhost:4400' } };
  const at = (change: object) => isAtHome({ ...home, ...change } as unknown as Parameters<typeof isAtHome>[0]);

  test.each([{}, { remoteAddress: '::ffff:127.0.0.1' }, { remoteAddress: '::1', config: { host: '::1' }, headers: { host: '[::1]:80' } }])('%j is', (change) => {
    expect(at(change)).toBe(true);
  });

  test.each([
    { config: { host: '0.0.0.0' } },
    { config: { host: '::' } },
    { remoteAddress: '192.168.1.9' },
    { headers: { host: 'rebound.example' } },
    { headers: {} },
    { headers: { host: 'localhost', forwarded: 'for=203.0.113.7' } },
  ])('%j is not', (change) => {
    expect(at(change)).toBe(false);
  });
});

function byEmail(a: { email: string }, b: { email: string }): number {
  return a.email < b.email ? -1 : 1;
}
