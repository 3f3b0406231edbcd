import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestHouse, type TestHouse } from './open-test-house.ts';
import { seedPeople, type SeededPeople } from './seed-people.ts';
import { watch } from './watch.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let house: TestHouse;
let people: SeededPeople;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
});
afterEach(() => {
  house.clock.wrong = 0;
  house.services.clock.look();
  vi.useRealTimers();
});
afterAll(() => house[Symbol.asyncDispose]());

/** Lets real time pass in the house, on both of its clocks. */
const pass = (milliseconds: number) => void (house.clock.now = new Date(house.clock.now.getTime() + milliseconds));
/** Sets the clock of the machine by so much. */
const leap = (milliseconds: number) => void (house.clock.wrong += milliseconds);

/** A guest who hears a customer with consent. */
async function scene() {
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const asked = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${asked.body.id}/agree`, {}, { as: host.key });
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Guten Tag.' });
  const { conversationId: id, customerKey: key } = body as { conversationId: string; customerKey: string };
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key });
  const heard = await watch(address, guest.key, 'visit', { visitId: asked.body.id });
  await heard.item((item) => item.type === 'conversations');
  const consent = (granted: boolean) => house.call('PUT', `/chat/conversations/${id}/consents/listen`, { granted, means: 'button' }, { as: key });
  await consent(true);
  await heard.item((item) => item.type === 'conversation' && item.conversation.door === 'open');
  const say = (text: string) => house.call('POST', `/chat/conversations/${id}/turns`, { text }, { as: key });
  const hears = (text: string) => heard.item((item) => item.type === 'turn' && item.turn.text === text);
  const shut = async () => {
    const before = heard.items.length;
    return heard.item((item) => heard.items.indexOf(item) >= before && item.type === 'conversation' && item.conversation.door === 'closed');
  };
  return { host, guest, id, key, heard, say, hears, consent, shut };
}

describe.each([
  ['a day forward', day],
  ['an hour back', -hour],
])('a clock that is set %s', (_, by) => {
  test('changes nothing about who hears what: the gate asks no clock', async () => {
    const { heard, say, hears, consent, shut } = await scene();
    using _heard = heard;
    await say('Vor dem Sprung.');
    await hears('Vor dem Sprung.');
    leap(by);
    await say('Nach dem Sprung.');
    await hears('Nach dem Sprung.');
    const closing = shut();
    await consent(false);
    expect((await closing).conversation.turns).toEqual([]);
    await say('Nach dem Widerruf.');
    leap(-by);
    await say('Auch danach.');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard.bytes()).not.toMatch(/Widerruf|Auch danach/);
  });

  test('keeps none of the last minute on a screen when the agent closes the door', async () => {
    const { host, id, heard, say, hears, shut } = await scene();
    using _heard = heard;
    await say('Das ist lange her.');
    await hears('Das ist lange her.');
    pass(2 * minute);
    await say('Meine Kartennummer steht gleich hier.');
    await hears('Meine Kartennummer steht gleich hier.');
    pass(20_000);
    leap(by);
    pass(20_000);
    const closing = shut();
    await house.call('POST', '/desk/door/close', { conversationId: id }, { as: host.key });
    await closing;
    const before = heard.items.length;
    await house.call('POST', '/desk/door/open', { conversationId: id }, { as: host.key });
    const opened = await heard.item((item) => heard.items.indexOf(item) >= before && item.conversation?.door === 'open');
    const words = opened.conversation.turns.map(({ text }: { text: string }) => text);
    expect(words).not.toContain('Meine Kartennummer steht gleich hier.');
    // Where the clock went back nobody can tell any more what is a minute old: in doubt it is taken away.
    expect(words).toEqual(by > 0 ? ['Das ist lange her.'] : []);
  });

  test('signs nobody out and cuts no socket', async () => {
    const { host, guest, heard } = await scene();
    using _heard = heard;
    leap(by);
    expect((await house.call('GET', '/me', undefined, { as: guest.key })).status).toBe(200);
    expect((await house.call('GET', '/desk', undefined, { as: host.key })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard.socket.readyState).toBe(heard.socket.OPEN);
  });

  test('leaves limits what they are: a minute of real time', async () => {
    const eager = await people.employee({ roles: ['guest'] });
    const ask = async () => (await house.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${eager.key}` } })).headers['x-ratelimit-reset'];
    vi.useFakeTimers({ toFake: ['Date'] });
    await ask();
    vi.setSystemTime(Date.now() + by);
    expect(Number(await ask())).toBeGreaterThan(0);
    expect(Number(await ask())).toBeLessThanOrEqual(60);
  });

  test('is said in the log’s figures', async () => {
    const leaps = async () => Number(/^ohrensessel_clock_leaps_total (\d+)$/m.exec((await house.services.metrics.render()).text)?.[1]);
    const before = await leaps();
    leap(by);
    house.services.clock.look();
    expect(await leaps()).toBe(before + 1);
  });
});

describe('retention', () => {
  test('deletes nothing in the first night after the calendar leapt by months, and what is due in the second', async () => {
    const { host, id, key } = await scene();
    const steward = await people.employee({ roles: ['steward'] });
    const reason = await house.call('PUT', '/catalogue/reasons/clock', { de: 'Uhr', en: 'Clock' }, { as: steward.key });
    await house.call('POST', `/chat/conversations/${id}/end`, {}, { as: key });
    await house.call('POST', `/desk/conversations/${id}/close`, { reasonId: reason.body.id }, { as: host.key });
    const isThere = async () => (await house.db.owner.kysely.selectFrom('conversations.conversation').select('id').where('id', '=', id).execute()).length === 1;
    const night = () => house.services.jobs.runNow('privacy:retire', {});
    await night();
    pass(day);
    await night();
    leap(200 * day);
    await night();
    expect(await isThere()).toBe(true);
    // Whoever puts the clock right in time has lost nothing.
    leap(-200 * day);
    pass(day);
    await night();
    expect(await isThere()).toBe(true);
    leap(200 * day);
    await night();
    pass(day);
    await night();
    expect(await isThere()).toBe(false);
  });
});

test('somebody who mistyped their password is not locked out for an hour because the clock was set back', async () => {
  const wrong = () => house.call('POST', '/sessions', { email: 'niemand@example.org', password: 'falsch geraten' });
  for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).status).toBe(401);
  expect((await wrong()).status).toBe(429);
  leap(-hour);
  expect((await wrong()).status).toBe(401);
});
