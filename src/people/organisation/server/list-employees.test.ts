import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
let guest: SeededEmployee;
const names = ['Zoë', 'Ärmel', 'Anton', 'anna', 'Öztürk', 'Otto', '100%', 'a_b'];
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'], name: 'Ähre' });
  guest = await people.employee({ name: 'Gast', unit: people.units.sales });
  for (const name of names) await people.employee({ name });
  await people.employee({ name: 'Weg', active: false });
});
afterAll(() => house[Symbol.asyncDispose]());

const list = async (path: string, as = guest) => (await house.call('GET', path, undefined, { as: as.key })).body;
const namesIn = (body: { items: Array<{ name: string }> }) => body.items.map((item) => item.name);
const sorted = ['100%', 'a_b', 'Ähre', 'anna', 'Anton', 'Ärmel', 'Gast', 'Otto', 'Öztürk', 'Zoë'];

describe('the list of colleagues', () => {
  test('is not for a stranger', async () => {
    expect((await house.call('GET', '/colleagues')).status).toBe(401);
  });

  test('is sorted as a dictionary is, without those who left', async () => {
    expect(namesIn(await list('/colleagues?limit=100'))).toEqual(sorted);
  });

  test.each([1, 3, 9, 10])('comes in pages of %i with everybody exactly once', async (limit) => {
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
      const body = await list(`/colleagues?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...namesIn(body));
      cursor = body.next;
    }
    expect(seen).toEqual(sorted);
  });

  test('shows what somebody does, but neither address nor roles', async () => {
    const { items } = await list('/colleagues?q=Gast');
    expect(items).toEqual([
      {
        id: guest.id,
        name: 'Gast',
        function: { de: 'Kollegin oder Kollege', en: 'colleague' },
        unit: { id: people.units.sales.id, name: { de: 'Vertrieb', en: 'Sales' } },
      },
    ]);
  });

  test('is searched literally', async () => {
    expect(namesIn(await list('/colleagues?q=%25'))).toEqual(['100%']);
    expect(namesIn(await list('/colleagues?q=_'))).toEqual(['a_b']);
    expect(namesIn(await list('/colleagues?q=AN'))).toEqual(['anna', 'Anton']);
    expect(namesIn(await list(`/colleagues?unitId=${people.units.sales.id}`))).toEqual(['Gast']);
  });

  test('refuses a page that was not asked for', async () => {
    for (const wrong of ['cursor=x', 'cursor=WzFd', 'limit=0', 'limit=1000', 'sort=rating']) {
      expect((await house.call('GET', `/colleagues?${wrong}`, undefined, { as: guest.key })).status).toBe(422);
    }
  });
});

describe('the list of employees', () => {
  test('is for those who look after people, and says what they may do', async () => {
    expect((await house.call('GET', '/employees', undefined, { as: guest.key })).status).toBe(403);
    const lead = await people.employee({ roles: ['lead'], name: 'Lead', superior: admin });
    const { items } = await list('/employees?q=lead', lead);
    expect(items).toMatchObject([{ id: lead.id, email: lead.email, roles: ['lead'], superior: { id: admin.id, name: 'Ähre' }, can: { change: false } }]);
    expect((await list('/employees?q=lead', admin)).items[0].can).toEqual({ change: true });
    expect((await list(`/employees/${lead.id}`, admin)).superior.name).toBe('Ähre');
  });

  test('shows those who left when asked', async () => {
    expect(namesIn(await list('/employees?active=false', admin))).toEqual(['Weg']);
  });

  test('finds people by mail address too', async () => {
    expect(namesIn(await list(`/employees?q=${encodeURIComponent(guest.email)}`, admin))).toEqual(['Gast']);
  });
});

describe('adding an employee', () => {
  test('takes the organisation’s defaults and happens once per idempotency key', async () => {
    const options = { as: admin.key, headers: { 'idempotency-key': 'add-1' } };
    const person = { name: 'Neu', email: 'Neu@Example.org' };
    const first = await house.call('POST', '/employees', person, options);
    const second = await house.call('POST', '/employees', person, options);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ email: 'neu@example.org', roles: ['guest'], language: 'de', active: true });
    expect(second.body).toEqual(first.body);
    expect((await house.call('POST', '/employees', person, { as: admin.key })).status).toBe(409);
  });

  test.each([
    ['email', { name: 'X', email: 'nobody' }],
    ['name', { name: ' ', email: 'x@example.org' }],
    ['name', { name: 'two\nlines', email: 'x@example.org' }],
    ['roles.0', { name: 'X', email: 'x@example.org', roles: ['king'] }],
    ['rating', { name: 'X', email: 'x@example.org', rating: 5 }],
  ])('names the field that is wrong: %s', async (field, body) => {
    expect(await house.call('POST', '/employees', body, { as: admin.key })).toMatchObject({ status: 422, body: { field } });
  });
});
