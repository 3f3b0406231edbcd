import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openBrowser, type TestBrowser } from '#src/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { firstAdmin, joinAs, openOrganisation } from './testing/open-organisation.ts';

let house: TestHouse;
let admin: TestBrowser;
let guest: TestBrowser;
const guestAccount = { email: 'gero@example.org', password: 'fünf Lampen im Flur' };

beforeAll(async () => {
  house = await openTestHouse();
  admin = await openOrganisation(house);
  guest = await joinAs(house, admin, { name: 'Gero Gast', ...guestAccount });
  await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

async function anotherBrowser(): Promise<TestBrowser> {
  const browser = openBrowser(house);
  expect((await browser.call('POST', '/sessions', guestAccount)).status).toBe(200);
  return browser;
}

/** Opens a browser's socket. @returns the code it is closed with later, or the refusal. */
async function openSocket(browser: TestBrowser, origin?: string): Promise<{ closed: Promise<number> }> {
  const { port } = house.app.server.address() as AddressInfo;
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live`, 'ohrensessel', { headers: { cookie }, origin: origin ?? `http://127.0.0.1:${port}` });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { closed: new Promise((resolve) => socket.once('close', resolve)) };
}

const sessionIdOf = async (browser: TestBrowser): Promise<string> => (await browser.call('GET', '/me')).body.sessionId;

describe('a session', () => {
  test('is listed for its owner alone', async () => {
    const mine = await guest.call('GET', '/sessions');
    expect(mine.body.items).toHaveLength(1);
    expect(mine.body.items[0]).toMatchObject({ current: true });
    const admins = await admin.call('GET', '/sessions');
    expect(admins.body.items.map((session: { id: string }) => session.id)).not.toContain(mine.body.items[0].id);
  });

  test('is listed page by page, newest first, each once', async () => {
    await Promise.all([anotherBrowser(), anotherBrowser(), anotherBrowser(), anotherBrowser()]);
    const all = (await guest.call('GET', '/sessions')).body.items.map((session: { id: string }) => session.id);
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await guest.call('GET', `/sessions?limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map((session: { id: string }) => session.id));
      if (!body.next) break;
      cursor = body.next;
    }
    expect(paged).toEqual(all);
    expect((await guest.call('GET', '/sessions?cursor=bm9uc2Vuc2U')).status).toBe(422);
  });

  test('ends by signing out: the cookie is gone and would open nothing', async () => {
    const browser = await anotherBrowser();
    const kept = new Map(browser.cookies);
    expect((await browser.call('DELETE', '/sessions/current')).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.call('GET', '/me')).status).toBe(401);
  });

  test('of one’s own is ended from another browser', async () => {
    const lost = await anotherBrowser();
    expect((await guest.call('DELETE', `/sessions/${await sessionIdOf(lost)}`)).status).toBe(200);
    expect((await lost.call('GET', '/me')).status).toBe(401);
    expect((await guest.call('GET', '/me')).status).toBe(200);
  });

  test('of somebody else looks as if it did not exist', async () => {
    const reply = await guest.call('DELETE', `/sessions/${await sessionIdOf(admin)}`);
    expect(reply.status).toBe(404);
    const unknown = await guest.call('DELETE', '/sessions/0195f5c2-0000-7000-8000-000000000000');
    expect(unknown.body).toEqual(reply.body);
    expect((await admin.call('GET', '/me')).status).toBe(200);
  });

  test('of anybody is listed and ended by the administration', async () => {
    const browser = await anotherBrowser();
    const { id } = (await browser.call('GET', '/me')).body;
    const listed = await admin.call('GET', `/employees/${id}/sessions`);
    expect(listed.body.items.map((session: { id: string }) => session.id)).toContain(await sessionIdOf(browser));
    expect((await admin.call('DELETE', `/employees/${id}/sessions`)).status).toBe(200);
    expect((await browser.call('GET', '/me')).status).toBe(401);
    guest = await anotherBrowser();
  });

  test('takes its open sockets with it, and nobody else’s', async () => {
    const browser = await anotherBrowser();
    const other = await openSocket(guest);
    const socket = await openSocket(browser);
    await browser.call('DELETE', '/sessions/current');
    expect(await socket.closed).toBe(4401);
    const still = await Promise.race([other.closed, new Promise((resolve) => setTimeout(resolve, 100, 'open'))]);
    expect(still).toBe('open');
  });

  test('opens no socket for a page of another site', async () => {
    await expect(openSocket(guest, 'https://example.com')).rejects.toThrow('401');
  });

  test('ends by itself after seven days without a visit, and is prolonged by one', async () => {
    const browser = await anotherBrowser();
    const aged = async (days: number) => {
      const id = await sessionIdOf(browser);
      await house.db.owner.pool.query(
        `update access.session set updated_at = updated_at - $2 * interval '1 day', expires_at = expires_at - $2 * interval '1 day' where id = $1`,
        [id, days],
      );
    };
    await aged(6);
    browser.received.length = 0;
    expect((await browser.call('GET', '/me')).status).toBe(200);
    expect(browser.received.join()).toContain('ohrensessel.session=');
    await aged(6);
    expect((await browser.call('GET', '/sessions')).status).toBe(200);
    await house.db.owner.pool.query(`update access.session set expires_at = now() - interval '1 hour' where id = $1`, [await sessionIdOf(browser)]);
    expect((await browser.call('GET', '/me')).status).toBe(401);
  });

  test('does not count for writes that another site sent', async () => {
    const forged = openBrowser(house, { 'sec-fetch-site': 'cross-site' });
    for (const [name, value] of admin.cookies) forged.cookies.set(name, value);
    expect((await forged.call('POST', '/units', { name: { de: 'Neu', en: 'New' } })).status).toBe(401);
    expect(firstAdmin.email).toBe((await admin.call('GET', '/me')).body.email);
  });
});
