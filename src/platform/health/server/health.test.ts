import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => house.app.inject({ url, headers: { host: '127.0.0.1:4400', ...headers }, remoteAddress });

describe('whoever balances load', () => {
  test('sees that the process answers, and that requests may come', async () => {
    expect((await get('/healthz')).json()).toEqual({ alive: true });
    const ready = await get('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([200, { ready: true, waitingFor: [] }]);
  });

  test('is told when the schema is older than this release', async () => {
    await house.db.owner.pool.query(`update platform.kysely_migration set name = name || '-x' where name like '0040%'`);
    expect([(await get('/readyz')).statusCode, (await get('/readyz')).json()]).toEqual([503, { ready: false, waitingFor: ['migrations'] }]);
    await house.db.owner.pool.query(`update platform.kysely_migration set name = replace(name, '-x', '')`);
    expect((await get('/readyz')).statusCode).toBe(200);
  });

  test('is told while news from other nodes do not arrive, as every door is closed then', async () => {
    await house.db.owner.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ohrensessel bell' and datname = current_database()`);
    await expect.poll(async () => (await get('/readyz')).json().waitingFor).toContain('news');
    await expect.poll(async () => (await get('/readyz')).statusCode, { timeout: 10_000 }).toBe(200);
  });
});

describe('the figures for Prometheus', () => {
  const figure = (text: string, name: string) => Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

  test('count operations, events, decisions of the gate, sockets and the queue', async () => {
    const address = await house.listen();
    const host = await people.employee({ roles: ['agent'] });
    const guest = await people.employee({ roles: ['guest'] });
    await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
    const { body: visit } = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
    await house.call('POST', `/visits/${visit.id}/agree`, {}, { as: host.key });
    using listening = await watch(address, guest.key, 'visit', { visitId: visit.id });
    const { body: waiting } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Ich warte.' });
    const { body: talking } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Vor der Frage.' });
    await house.call('POST', `/desk/conversations/${talking.conversationId}/take`, {}, { as: host.key });
    await house.call('PUT', `/chat/conversations/${talking.conversationId}/consents/listen`, { granted: true }, { as: talking.customerKey });
    await listening.item((item) => item.type === 'conversation' && item.conversation?.door === 'open');
    await house.call('POST', `/chat/conversations/${talking.conversationId}/turns`, { text: 'Das dürfen Sie hören.' }, { as: talking.customerKey });
    await listening.item((item) => item.type === 'turn');

    const { body: text, headers } = await get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(figure(text, 'ohrensessel_queue_length')).toBe(1);
    expect(figure(text, 'ohrensessel_live_sockets')).toBe(1);
    expect(figure(text, 'ohrensessel_events_appended_total{kind="turn"}')).toBe(3);
    expect(figure(text, 'ohrensessel_gate_decisions_total{decision="heard"}')).toBeGreaterThan(0);
    expect(figure(text, 'ohrensessel_gate_decisions_total{decision="withheld"}')).toBeGreaterThan(0);
    expect(figure(text, 'ohrensessel_operation_seconds_count{operation="chat.open",outcome="done"}')).toBe(2);
    expect(waiting.conversationId).toBeTruthy();
  });

  test('name no person, no customer, no conversation and no word', async () => {
    const { body: text } = await get('/metrics');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    expect(text).not.toMatch(/Person \d|example\.org|Frage|K-[A-Z0-9]{4}/);
    const labels = new Set([...text.matchAll(/^ohrensessel_\w+\{([^}]*)\}/gm)].flatMap(([, inside = '']) => [...inside.matchAll(/(\w+)=/g)].map((match) => match[1])));
    expect([...labels].toSorted()).toEqual(['decision', 'kind', 'le', 'operation', 'outcome']);
  });

  test('are for this machine only, proxies and foreign names included', async () => {
    expect((await get('/metrics', {}, '192.0.2.7')).statusCode).toBe(404);
    expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.7' })).statusCode).toBe(404);
    expect((await get('/metrics', { host: 'evil.example' })).statusCode).toBe(404);
  });

  test('and for a token of the administration that may read them', async () => {
    const admin = await people.employee({ roles: ['admin'], scopes: ['health:read'] });
    const other = await people.employee({ roles: ['admin'], scopes: ['employees:list'] });
    const guest = await people.employee({ roles: ['guest'], scopes: ['health:read'] });
    const from = (key: string) => get('/metrics', { authorization: `Bearer ${key}` }, '192.0.2.7').then((reply) => reply.statusCode);
    expect([await from(admin.key), await from(other.key), await from(guest.key)]).toEqual([200, 404, 404]);
    expect((await house.call('GET', '/health', undefined, { as: admin.key })).body).toMatchObject({ waitingFor: [], release: expect.any(String) });
  });
});
