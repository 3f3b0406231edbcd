import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { callbackPath } from './open-library.ts';
import { startTestProvider, type TestProvider, type TestSubject } from './testing/start-test-provider.ts';
import { Wanderer } from './testing/wanderer.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
let address: string;
let provider: TestProvider;

beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
  address = await house.listen();
  provider = await startTestProvider(address + callbackPath);
  await configure();
});
afterAll(async () => {
  await provider?.[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});

async function configure(change: object = {}): Promise<void> {
  const { issuer, clientId, clientSecret } = provider;
  const settings = { label: 'Hausausweis', issuer, clientId, clientSecret, guestDomains: ['gast.example'], ...change };
  const reply = await house.call('PUT', '/sign-in-provider', settings, { as: admin.key });
  expect(reply.status).toBe(200);
}

const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };

/** Walks the whole code flow as a person with that subject. @returns where the browser ends, and the browser. */
async function comeAs(sub: string, claims: TestSubject, browser = new Wanderer(), returnTo = '/chairs?free=1'): Promise<{ browser: Wanderer; at: URL }> {
  provider.accounts.set(sub, claims);
  const begun = await browser.request(`${address}/api/v1/sessions/provider`, { method: 'POST', headers: json, body: JSON.stringify({ returnTo }) });
  const { url } = (await begun.json()) as { url: string };
  const asked = new URL(url).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('nonce')).toBeTruthy();
  const home = (next: URL) => next.origin === address && next.pathname !== callbackPath;
  let here = await browser.go(url, {}, home);
  for (const answer of [`prompt=login&login=${sub}&password=any`, 'prompt=consent']) {
    if (!here.address.includes('/interaction/')) break;
    here = await browser.go(here.address, { method: 'POST', body: new URLSearchParams(answer) }, home);
  }
  return { browser, at: new URL(here.address) };
}

async function whoIs(browser: Wanderer) {
  const reply = await browser.request(`${address}/api/v1/me`, { headers: json });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

describe('a provider that cannot be reached', () => {
  test('is said so, and works again once it answers', async () => {
    const { pool } = house.db.owner;
    await pool.query(`update access.provider set issuer = 'http://127.0.0.1:1', version = gen_random_uuid()`);
    const begin = () => house.call('POST', '/sessions/provider', {}, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(await begin()).toMatchObject({ status: 503, body: { type: expect.stringContaining('provider-unreachable') } });
    await configure();
    expect((await begin()).status).toBe(200);
  });

  test('is not saved', async () => {
    const settings = { label: 'Falsch', issuer: 'http://127.0.0.1:1', clientId: 'x' };
    expect(await house.call('PUT', '/sign-in-provider', settings, { as: admin.key })).toMatchObject({ status: 422, body: { field: 'issuer' } });
    const other = { ...settings, issuer: `${provider.issuer}/elsewhere` };
    expect((await house.call('PUT', '/sign-in-provider', other, { as: admin.key })).status).toBe(422);
    expect((await house.call('GET', '/sign-in-provider', undefined, { as: admin.key })).body.provider.label).toBe('Hausausweis');
  });
});

describe('the provider’s secret', () => {
  test('never comes out again, nor does it lie readable in the database', async () => {
    const shown = await house.call('GET', '/sign-in-provider', undefined, { as: admin.key });
    expect(shown.body).toMatchObject({ provider: { hasSecret: true, issuer: provider.issuer }, redirectUri: expect.stringContaining(callbackPath) });
    expect(JSON.stringify(shown.body)).not.toContain(provider.clientSecret);
    const { rows } = await house.db.owner.pool.query('select client_secret from access.provider');
    expect(rows[0].client_secret.toString('latin1')).not.toContain(provider.clientSecret);
  });

  test('stays when other settings change', async () => {
    await configure({ clientSecret: undefined, label: 'Ausweis' });
    const known = await people.employee();
    const { browser } = await comeAs('still', { email: known.email, email_verified: true });
    expect((await whoIs(browser)).status).toBe(200);
    await configure();
  });
});

describe('signing in at the organisation’s provider', () => {
  test('does not let in a stranger whom nobody invited', async () => {
    const { browser, at } = await comeAs('stranger', { email: 'jemand@anderswo.example', email_verified: true });
    expect(at.pathname + at.search).toBe('/sign-in?problem=not-known-here');
    expect((await whoIs(browser)).status).toBe(401);
  });

  test('recognises an employee by the verified mail address and leads back to where they wanted to go', async () => {
    const jette = await people.employee({ roles: ['agent'] });
    const { browser, at } = await comeAs('jette', { email: jette.email.toUpperCase(), email_verified: true });
    expect(at.pathname + at.search).toBe('/chairs?free=1');
    expect((await whoIs(browser)).body).toMatchObject({ id: jette.id, roles: ['agent'], signsInWith: { password: false, provider: true } });
  });

  test('does not believe an address the provider has not verified', async () => {
    const victim = await people.employee({ roles: ['admin'] });
    const { browser, at } = await comeAs('impostor', { email: victim.email, email_verified: false });
    expect(at.searchParams.get('problem')).toBe('not-known-here');
    expect((await whoIs(browser)).status).toBe(401);
  });

  test('keeps to the subject when the address at the provider changes', async () => {
    const before = await people.employee();
    const other = await people.employee();
    await comeAs('renamed', { email: before.email, email_verified: true });
    const { browser } = await comeAs('renamed', { email: other.email, email_verified: true });
    expect((await whoIs(browser)).body).toMatchObject({ id: before.id });
  });

  test('makes a guest of somebody from a domain the administration lets in', async () => {
    const { browser } = await comeAs('visitor', { email: 'Vera@gast.example', email_verified: true, name: 'Vera Gast', locale: 'en-GB' });
    expect((await whoIs(browser)).body).toMatchObject({ name: 'Vera Gast', email: 'vera@gast.example', roles: ['guest'], language: 'en' });
  });

  test('accepts the open invitation to the address, with its roles', async () => {
    const invitation = { name: 'Neu', email: 'neu@anderswo.example', roles: ['lead'], unitId: people.units.sales.id };
    expect((await house.call('POST', '/invitations', invitation, { as: admin.key })).status).toBe(201);
    const { browser } = await comeAs('invited', { email: 'neu@anderswo.example', email_verified: true });
    expect((await whoIs(browser)).body).toMatchObject({ roles: ['lead'], unit: { id: people.units.sales.id } });
    const open = await house.call('GET', '/invitations', undefined, { as: admin.key });
    expect(open.body.items).toEqual([]);
  });

  test('does not bring back somebody who has left, whatever their domain', async () => {
    const gone = await people.employee({ active: false });
    await house.db.owner.kysely.updateTable('people.employee').set({ email: 'weg@gast.example' }).where('id', '=', gone.id).execute();
    const { browser, at } = await comeAs('gone', { email: 'weg@gast.example', email_verified: true });
    expect(at.searchParams.get('problem')).toBe('not-known-here');
    expect((await whoIs(browser)).status).toBe(401);
  });

  test('ends with leaving, for somebody who was signed in', async () => {
    const leaver = await people.employee();
    const { browser } = await comeAs('leaver', { email: leaver.email, email_verified: true });
    expect((await whoIs(browser)).status).toBe(200);
    expect((await house.call('PATCH', `/employees/${leaver.id}`, { active: false }, { as: admin.key })).status).toBe(200);
    expect((await whoIs(browser)).status).toBe(401);
    const { at } = await comeAs('leaver', { email: leaver.email, email_verified: true });
    expect(at.searchParams.get('problem')).toBe('not-known-here');
  });

  test('keeps nothing of the provider but the subject', async () => {
    const known = await people.employee();
    await comeAs('kept', { email: known.email, email_verified: true });
    const { rows } = await house.db.owner.pool.query('select a::text as row from access.account a where employee_id = $1', [known.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toMatch(/eyJ/);
  });

  test('refuses a way back that this browser did not begin', async () => {
    const known = await people.employee();
    provider.accounts.set('forged', { email: known.email, email_verified: true });
    const victim = new Wanderer();
    const reply = await victim.request(`${address}${callbackPath}?code=stolen&state=stolen`);
    expect(reply.status).toBe(302);
    expect(reply.headers.get('location')).toBe('/sign-in?problem=provider-failed');
    expect((await whoIs(victim)).status).toBe(401);
  });

  test('does not lead to another site afterwards', async () => {
    for (const returnTo of ['https://example.com/', '//example.com', '/\\example.com']) {
      const reply = await house.call('POST', '/sessions/provider', { returnTo }, { headers: { 'sec-fetch-site': 'same-origin' } });
      expect(reply.status).toBe(422);
    }
  });

  test('trusts addresses without the provider’s word only when the administration says so', async () => {
    const known = await people.employee();
    expect((await comeAs('silent', { email: known.email })).at.searchParams.get('problem')).toBe('not-known-here');
    await configure({ vouchesForAddresses: true });
    const { browser } = await comeAs('silent', { email: known.email });
    expect((await whoIs(browser)).body).toMatchObject({ id: known.id });
    await configure();
  });
});

describe('an organisation without a provider', () => {
  test('offers none, and sessions that began there stay', async () => {
    const known = await people.employee();
    const { browser } = await comeAs('last', { email: known.email, email_verified: true });
    expect((await house.call('GET', '/instance')).body.signIn.provider).toEqual({ label: 'Hausausweis' });
    expect((await house.call('DELETE', '/sign-in-provider', undefined, { as: admin.key })).status).toBe(200);
    expect((await house.call('GET', '/instance')).body.signIn.provider).toBeNull();
    expect((await house.call('POST', '/sessions/provider', {}, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(404);
    expect((await whoIs(browser)).status).toBe(200);
  });
});
