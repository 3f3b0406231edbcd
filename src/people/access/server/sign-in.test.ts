import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '#src/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { firstAdmin, openOrganisation } from './testing/open-organisation.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await openOrganisation(house);
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(() => house.db.owner.kysely.deleteFrom('access.attempt').execute());

const { email, password } = firstAdmin;
const wrong = 'vier Stühle im Regen';

function signIn(body: { email: string; password: string }) {
  return openBrowser(house).call('POST', '/sessions', body);
}

describe('signing in with a password', () => {
  test('does not tell a stranger whether an account exists', async () => {
    const unknown = await openBrowser(house).call('POST', '/sessions', { email: 'niemand@example.org', password });
    const known = await openBrowser(house).call('POST', '/sessions', { email, password: wrong });
    expect([unknown.status, known.status]).toEqual([401, 401]);
    expect(unknown.body).toEqual(known.body);
    expect(unknown.headers['set-cookie']).toBeUndefined();
  });

  test('takes as long for an account that does not exist', async () => {
    const timed = async (account: string) => {
      const begun = performance.now();
      await openBrowser(house).call('POST', '/sessions', { email: account, password: wrong });
      return performance.now() - begun;
    };
    await timed('warm@example.org');
    const unknown = Math.min(await timed('a@example.org'), await timed('b@example.org'), await timed('c@example.org'));
    const known = Math.min(await timed(email), await timed(email), await timed(email));
    // Hashing a password takes tens of milliseconds, everything else two or three.
    expect(unknown).toBeGreaterThan(known / 2);
  });

  test('opens the house for whoever knows the password, whatever the case of the address', async () => {
    const browser = openBrowser(house, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0' });
    const reply = await browser.call('POST', '/sessions', { email: ' ANNA@Example.org', password });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ name: firstAdmin.name, roles: ['guest', 'admin'], sessionId: expect.any(String) });
    const sessions = await browser.call('GET', '/sessions');
    expect(sessions.body.items[0]).toMatchObject({ id: reply.body.sessionId, device: 'Firefox · Windows', current: true });
  });

  test('sets a cookie no script and no other site can use', async () => {
    const browser = openBrowser(house);
    await browser.call('POST', '/sessions', { email, password });
    expect(browser.received).toHaveLength(1);
    expect(browser.received[0]).toMatch(/^ohrensessel\.session=/);
    expect(browser.received[0]).toMatch(/; HttpOnly/);
    expect(browser.received[0]).toMatch(/; SameSite=Lax/);
    expect(browser.received[0]).toMatch(/; Path=\//);
  });

  test('keeps neither the address nor the full user agent', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0.7390.54 Safari/537.36';
    await openBrowser(house, { 'user-agent': agent, 'x-forwarded-for': '203.0.113.9' }).call('POST', '/sessions', { email, password });
    const { rows } = await house.db.owner.pool.query('select device, ip_address from access.session order by created_at desc limit 1');
    expect(rows).toEqual([{ device: 'Chrome · Linux', ip_address: '' }]);
  });

  test('cannot be done from a page of another site', async () => {
    const reply = await openBrowser(house, { 'sec-fetch-site': 'cross-site' }).call('POST', '/sessions', { email, password });
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('does not count a cookie that was changed, cut or signed by somebody else', async () => {
    const browser = openBrowser(house);
    await browser.call('POST', '/sessions', { email, password });
    const [name = '', good = ''] = [...browser.cookies][0] ?? [];
    const [token = '', signature = ''] = decodeURIComponent(good).split('.');
    for (const forged of [token, `${token}.`, `${token}.${signature.slice(1)}`, `${token.slice(1)}.${signature}`, `${token}.AAAA`, '.', '%']) {
      browser.cookies.set(name, encodeURIComponent(forged));
      expect((await browser.call('GET', '/me')).status).toBe(401);
    }
    browser.cookies.set(name, good);
    expect((await browser.call('GET', '/me')).status).toBe(200);
  });
});

describe('guessing passwords', () => {
  test('is answered 429 after five wrong ones, even to the right one, until a quarter of an hour has passed', async () => {
    for (let n = 0; n < 5; n += 1) expect((await signIn({ email, password: wrong })).status).toBe(401);
    const refused = await signIn({ email, password });
    expect(refused.status).toBe(429);
    expect(refused.body.type).toContain('too-many-attempts');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(880);
    house.clock.now = new Date(house.clock.now.getTime() + 15 * 60_000 + 1000);
    expect((await signIn({ email, password })).status).toBe(200);
  });

  test('is refused alike for an account that does not exist', async () => {
    const nobody = { email: 'niemand@example.org', password: wrong };
    for (let n = 0; n < 5; n += 1) expect((await signIn(nobody)).status).toBe(401);
    expect((await signIn(nobody)).status).toBe(429);
  });

  test('many at once counts as many', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn({ email, password: wrong })));
    expect(replies.filter((reply) => reply.status === 401)).toHaveLength(5);
  });

  test('is forgotten after the right password', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await signIn({ email, password: wrong });
      expect((await signIn({ email, password })).status).toBe(200);
    }
  });

  test('leaves no address behind, only a keyed hash', async () => {
    await signIn({ email, password: wrong });
    const { rows } = await house.db.owner.pool.query('select a::text as row from access.attempt a');
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toContain('anna');
  });
});
