import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '#src/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { firstAdmin, joinAs, openOrganisation } from './testing/open-organisation.ts';

let house: TestHouse;
let admin: TestBrowser;
let lead: TestBrowser;
beforeAll(async () => {
  house = await openTestHouse();
  admin = await openOrganisation(house);
  lead = await joinAs(house, admin, { name: 'Lea Leitung', email: 'lea@example.org', roles: ['lead'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const password = 'sechs Kannen am Fenster';
let count = 0;
const somebody = () => ({ name: 'Nora Neu', email: `neu-${(count += 1)}@example.org` });
const accept = (key: string, more: object = {}) => openBrowser(house).call('POST', '/invitations/accept', { key, password, ...more });
const view = (key: string) => openBrowser(house).call('POST', '/invitations/view', { key });

describe('an invitation', () => {
  test('cannot be guessed by a stranger', async () => {
    expect((await view(`inv_${'A'.repeat(43)}`)).status).toBe(410);
    expect((await accept(`inv_${'A'.repeat(43)}`)).status).toBe(410);
    expect((await view('inv_short')).status).toBe(422);
  });

  test('is a link that shows the invited person who invites them, and decides nothing when looked at', async () => {
    const person = somebody();
    const { status, body } = await admin.call('POST', '/invitations', { ...person, language: 'en' });
    expect(status).toBe(201);
    expect(body.link).toBe(`http://localhost/invitation#${body.key}`);
    for (let n = 0; n < 3; n += 1) {
      expect((await view(body.key)).body).toMatchObject({ ...person, organisation: 'Beispielhaus', language: 'en', renewsSignIn: false });
    }
    const { rows } = await house.db.owner.pool.query('select 1 from people.employee where email = $1', [person.email]);
    expect(rows).toEqual([]);
  });

  test('accepted with a name and a password makes an employee who is signed in', async () => {
    const unit = (await admin.call('POST', '/units', { name: { de: 'Einkauf', en: 'Purchasing' } })).body;
    const { id: superiorId } = (await admin.call('GET', '/me')).body;
    const content = { roles: ['agent', 'guest'], unitId: unit.id, superiorId, function: { de: 'Beraterin', en: 'adviser' } };
    const invited = await admin.call('POST', '/invitations', { ...somebody(), ...content });
    const browser = openBrowser(house);
    const accepted = await browser.call('POST', '/invitations/accept', { key: invited.body.key, name: 'Nora Neumann', language: 'en', password });
    expect(accepted.status).toBe(200);
    const me = await browser.call('GET', '/me');
    expect(me.body).toMatchObject({ name: 'Nora Neumann', roles: ['agent', 'guest'], language: 'en', unit: { id: unit.id } });
    expect(me.body.function).toEqual(content.function);
    expect((await admin.call('GET', `/employees/${me.body.id}`)).body.superior.id).toBe(superiorId);
  });

  test('works once, also when accepted twice at the same moment', async () => {
    const { body } = await admin.call('POST', '/invitations', somebody());
    const replies = await Promise.all([accept(body.key), accept(body.key), accept(body.key)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 410, 410]);
    expect((await view(body.key)).status).toBe(410);
  });

  test('stays open when the password was easy to guess', async () => {
    const { body } = await admin.call('POST', '/invitations', somebody());
    expect((await accept(body.key, { password: 'willkommen1' })).body.type).toContain('weak-password');
    expect((await accept(body.key)).status).toBe(200);
  });

  test('is closed after seven days', async () => {
    const { body } = await admin.call('POST', '/invitations', somebody());
    const before = house.clock.now;
    house.clock.now = new Date(before.getTime() + 7 * 86_400_000);
    const [seen, accepted] = [await view(body.key), await accept(body.key)];
    house.clock.now = before;
    expect([seen.status, accepted.status]).toEqual([410, 410]);
  });

  test('is closed once withdrawn', async () => {
    const { body } = await lead.call('POST', '/invitations', somebody());
    expect((await lead.call('DELETE', `/invitations/${body.id}`)).status).toBe(200);
    expect((await accept(body.key)).status).toBe(410);
  });

  test('of somebody else is not a lead’s to withdraw, and it is the administration’s', async () => {
    const { body } = await admin.call('POST', '/invitations', somebody());
    expect((await lead.call('DELETE', `/invitations/${body.id}`)).status).toBe(404);
    const own = await lead.call('POST', '/invitations', somebody());
    expect((await admin.call('DELETE', `/invitations/${own.body.id}`)).status).toBe(200);
    const listed = (await lead.call('GET', '/invitations')).body.items.find((item: { id: string }) => item.id === body.id);
    expect(listed.can).toEqual({ revoke: false });
  });

  test('gives no role its author may not give', async () => {
    expect((await lead.call('GET', '/invitations')).body.can).toEqual({ grant: ['guest', 'agent'] });
    const reply = await lead.call('POST', '/invitations', { ...somebody(), roles: ['agent', 'admin'] });
    expect(reply).toMatchObject({ status: 403, body: { field: 'roles.1' } });
    expect((await lead.call('POST', '/invitations', { ...somebody(), roles: ['agent'] })).status).toBe(201);
  });

  test('to the same address replaces the open one', async () => {
    const person = somebody();
    const first = await admin.call('POST', '/invitations', person);
    const second = await admin.call('POST', '/invitations', person);
    expect((await view(first.body.key)).status).toBe(410);
    expect((await view(second.body.key)).status).toBe(200);
  });

  test('is not for somebody who works here', async () => {
    const reply = await admin.call('POST', '/invitations', { name: 'Anna', email: firstAdmin.email.toUpperCase() });
    expect(reply).toMatchObject({ status: 409, body: { field: 'email' } });
  });

  test('keeps only the hash of its key', async () => {
    const { body } = await admin.call('POST', '/invitations', somebody());
    const { rows } = await house.db.owner.pool.query('select i::text as row from access.invitation i where id = $1', [body.id]);
    expect(rows[0].row).not.toContain(body.key.slice(4, 14));
    expect(JSON.stringify((await admin.call('GET', '/invitations')).body)).not.toContain(body.key);
  });

  test('names a unit that does not exist in the refusal', async () => {
    const reply = await admin.call('POST', '/invitations', { ...somebody(), unitId: '0195f5c2-0000-7000-8000-000000000000' });
    expect(reply).toMatchObject({ status: 422, body: { field: 'unitId' } });
  });
});

describe('a new sign-in link', () => {
  test('gives somebody who lost their password a new one and signs out the old browsers', async () => {
    const account = { email: 'vera@example.org', password: 'acht Fäden im Nadelöhr' };
    const before = await joinAs(house, admin, { name: 'Vera Gesslich', ...account });
    const { id } = (await before.call('GET', '/me')).body;
    const link = await admin.call('POST', `/employees/${id}/sign-in-link`);
    expect(link.body).toMatchObject({ renewsSignIn: true, email: account.email });
    expect((await before.call('GET', '/me')).status).toBe(200);
    expect((await accept(link.body.key, { name: 'Anders' })).body).toMatchObject({ id, name: 'Vera Gesslich' });
    expect((await before.call('GET', '/me')).status).toBe(401);
    expect((await openBrowser(house).call('POST', '/sessions', account)).status).toBe(401);
    expect((await openBrowser(house).call('POST', '/sessions', { ...account, password })).status).toBe(200);
  });

  test('is seen by the administration only', async () => {
    const { id } = (await lead.call('GET', '/me')).body;
    const link = await admin.call('POST', `/employees/${id}/sign-in-link`);
    const ids = async (browser: TestBrowser) => (await browser.call('GET', '/invitations')).body.items.map((item: { id: string }) => item.id);
    expect(await ids(admin)).toContain(link.body.id);
    expect(await ids(lead)).not.toContain(link.body.id);
    expect((await lead.call('DELETE', `/invitations/${link.body.id}`)).status).toBe(404);
  });
});
