import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildWall } from '#web/build/build-wall.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { openChat } from '#appreciate/praise/server/testing/praise-scene.ts';
import { hangMany } from '../../testing/hang-many.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
let steward: SeededEmployee;
let agent: SeededEmployee;
beforeAll(async () => {
  await buildWall(pino({ level: 'silent' }));
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
  steward = await people.employee({ roles: ['steward'] });
  agent = await people.employee({ roles: ['agent'] });
  await hangMany(house, { keeper: agent, many: 2_000, outside: 30 });
});
afterAll(() => house[Symbol.asyncDispose]());

/** A screen with its key. */
async function screen(about: object = {}): Promise<{ id: string; key: string }> {
  const { status, body } = await house.call('POST', '/wall/screens', { kind: 'kiosk', name: 'Flur', scope: 'inside', ...about }, { as: steward.key });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { id: body.screen.id, key: body.key };
}

/** Everything a key is shown, page by page. */
async function everything(key: string): Promise<{ id: string; may: string }[]> {
  const items = [];
  let cursor: string | undefined;
  do {
    const { body } = await house.call('GET', `/wall/shown?limit=1000${cursor ? `&cursor=${cursor}` : ''}`, undefined, { as: key });
    items.push(...body.items);
    cursor = body.next;
  } while (cursor);
  return items;
}

describe('a screen with a key', () => {
  test('is shown what may hang in its place and nothing else, two thousand within a moment', async () => {
    const { key } = await screen();
    await everything(key);
    const began = performance.now();
    const items = await everything(key);
    expect(items).toHaveLength(2_000);
    // 100 ms on a machine at rest; tests share theirs.
    expect(performance.now() - began).toBeLessThan(1_000);
    const outside = await screen({ kind: 'embed', scope: 'outside', origins: ['https://example.org'] });
    const published = await everything(outside.key);
    expect(published).toHaveLength(30);
    expect(new Set(published.map(({ may }) => may))).toEqual(new Set(['outside']));
  });

  test('opens nothing else, and its key is nobody else’s', async () => {
    const { key } = await screen();
    expect((await house.call('GET', '/praise/hung', undefined, { as: key })).status).toBe(403);
    expect((await house.call('GET', '/wall', undefined, { as: key })).status).toBe(403);
    expect((await house.call('GET', '/wall/shown', undefined, { as: steward.key })).status).toBe(403);
    expect((await house.call('GET', '/wall/shown', undefined, { as: `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` })).status).toBe(401);
  });

  test('goes dark the moment its key is revoked', async () => {
    const { id, key } = await screen();
    using wall = await watch(address, key, 'wall.screen', { language: 'de' });
    await wall.item((item) => item.type === 'beginning');
    const closed = new Promise<number>((resolve) => wall.socket.once('close', resolve));
    expect((await house.call('DELETE', `/wall/screens/${id}`, undefined, { as: steward.key })).status).toBe(200);
    expect(await closed).toBe(4401);
    expect((await house.call('GET', '/wall/shown', undefined, { as: key })).status).toBe(401);
  });

  test('has another key when it gets one, and the one before opens nothing', async () => {
    const { id, key } = await screen();
    const renewed = await house.call('POST', `/wall/screens/${id}/key`, {}, { as: steward.key });
    expect((await house.call('GET', '/wall/screen', undefined, { as: key })).status).toBe(401);
    expect((await house.call('GET', '/wall/screen', undefined, { as: renewed.body.key })).body).toMatchObject({ id, name: 'Flur', kind: 'kiosk' });
  });

  test('is narrowed by its own row, whatever it asks for', async () => {
    const { id, key } = await screen({ shows: { mood: 'touched' } });
    const items = await everything(key);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => (item as unknown as { mood: string }).mood))).toEqual(new Set(['touched']));
    expect((await house.call('GET', '/wall/shown?mood=relieved', undefined, { as: key })).status).toBe(422);
    await house.call('PATCH', `/wall/screens/${id}`, { scope: 'outside', shows: {} }, { as: steward.key });
    expect(await everything(key)).toHaveLength(30);
  });

  test('is narrowed by what stays in the house: which unit helped is told to no screen', async () => {
    const { id } = people.units.sales;
    const { rows } = await house.db.owner.pool.query('update praise.thanks set unit_id = $1 where id = (select id from praise.thanks order by id limit 1) returning id', [id]);
    const { key } = await screen({ shows: { unit: id } });
    const { body } = await house.call('GET', '/wall/shown', undefined, { as: key });
    expect(body.items).toEqual([expect.objectContaining({ id: rows[0].id, text: expect.any(String) })]);
    expect(JSON.stringify(body)).not.toContain(id);
    expect(JSON.stringify(body)).not.toContain('Vertrieb');
  });

  test('is told what arrives there and loses at once what leaves', async () => {
    const inside = await screen();
    const outside = await screen({ kind: 'embed', scope: 'outside', origins: ['https://example.org'] });
    using corridor = await watch(address, inside.key, 'wall.screen', { language: 'de' });
    using website = await watch(address, outside.key, 'wall.screen', { language: 'de' });
    await Promise.all([corridor, website].map((each) => each.item((item) => item.type === 'beginning')));
    const chat = await openChat(house, agent);
    const seq = await chat.writes('Danke, Sie sind mein Leuchtturm!');
    await chat.agrees(['quote', 'publish'], ['quote']);
    const kept = await chat.keeps(seq);
    expect(kept.body).toMatchObject({ where: 'inside' });
    const arrived = await corridor.item((item) => item.type === 'arrived');
    expect(arrived.item.text).toContain('Leuchtturm');
    await chat.changes('quote', false);
    await corridor.item((item) => item.type === 'left' && item.id === arrived.item.id);
    expect(website.bytes()).not.toContain('Leuchtturm');
  });

  test('reads again when a day is over that it shows no longer, and is seen as long as it shows the wall', async () => {
    const { id, key } = await screen({ shows: { days: 7 } });
    const before = house.clock.now;
    vi.useFakeTimers({ toFake: ['setInterval'] });
    try {
      using wall = await watch(address, key, 'wall.screen', { language: 'de' });
      await wall.item((item) => item.type === 'beginning');
      house.clock.now = new Date(before.getTime() + 86_400_000);
      vi.advanceTimersByTime(60_000);
      await wall.item((item) => item.type === 'doubtful');
      await expect.poll(async () => {
        const { body } = await house.call('GET', '/wall/screens', undefined, { as: steward.key });
        return body.items.find((each: { id: string }) => each.id === id).lastSeenAt;
      }).toBe(house.clock.now.toISOString());
    } finally {
      house.clock.now = before;
      vi.useRealTimers();
    }
  });

  test('is seen in the list, and never its key', async () => {
    const { id, key } = await screen();
    await house.call('GET', '/wall/screen', undefined, { as: key });
    const { body } = await house.call('GET', '/wall/screens', undefined, { as: steward.key });
    const listed = body.items.find((each: { id: string }) => each.id === id);
    expect(listed.lastSeenAt).not.toBeNull();
    expect(JSON.stringify(body)).not.toContain('ohw_');
  });
});

describe('an embed', () => {
  test('must say where it stands, and only those websites may frame it', async () => {
    const nowhere = await house.call('POST', '/wall/screens', { kind: 'embed', name: 'Intranet', scope: 'inside' }, { as: steward.key });
    expect(nowhere.body.type).toBe('/api/docs/problems#wall-without-website');
    expect(nowhere.body.field).toBe('origins');
    for (const origin of ['https://intranet.example.org/page', 'javascript:alert(1)', 'https://a b.example', "https://x.example; script-src *"]) {
      const refused = await house.call('POST', '/wall/screens', { kind: 'embed', name: 'Intranet', scope: 'inside', origins: [origin] }, { as: steward.key });
      expect(refused.status, origin).toBe(422);
    }
    const { id } = await screen({ kind: 'embed', origins: ['https://Intranet.example.org', 'https://*.example.com:8443'] });
    const policyOf = async (path: string) => (await house.app.inject({ url: path, headers: { accept: 'text/html' } })).headers;
    const framed = await policyOf(`/embed/wall/${id}`);
    expect(framed['content-security-policy']).toMatch(/frame-ancestors https:\/\/intranet\.example\.org https:\/\/\*\.example\.com:8443$/);
    expect(framed['x-frame-options']).toBeUndefined();
    expect(framed['set-cookie']).toBeUndefined();
    // Nor is a screen in a corridor shown on a website, by its own address or by that of an embed.
    for (const address of ['/bildschirm', `/embed/wall/${(await screen()).id}`]) {
      const kiosk = await policyOf(address);
      expect(kiosk['content-security-policy'], address).toMatch(/frame-ancestors 'none'$/);
      expect(kiosk['x-frame-options'], address).toBe('SAMEORIGIN');
    }
  });
});

describe('how the wall hangs', () => {
  test('is decided by stewards, and screens hear of it at once', async () => {
    const { key } = await screen();
    using wall = await watch(address, key, 'wall.screen', { language: 'de' });
    await wall.item((item) => item.type === 'beginning');
    expect((await house.call('PUT', '/wall/arrangement', { theme: 'heart' }, { as: agent.key })).status).toBe(403);
    await house.call('PUT', '/wall/arrangement', { theme: 'letters', letters: 'DANKE' }, { as: steward.key });
    await wall.item((item) => item.type === 'arranged');
    expect((await house.call('GET', '/wall/screen', undefined, { as: key })).body).toMatchObject({ theme: 'letters', letters: 'DANKE' });
    expect((await house.call('GET', '/wall', undefined, { as: agent.key })).body).toEqual({ theme: 'letters', letters: 'DANKE', can: { arrange: false, showElsewhere: false } });
    expect((await house.call('PUT', '/wall/arrangement', { theme: 'letters', letters: '<b>' }, { as: steward.key })).status).toBe(422);
  });
});
