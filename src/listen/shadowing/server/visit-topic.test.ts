import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

/** An agent with a free chair, a guest sitting in it, and a customer being served. */
async function scene() {
  const host = await people.employee({ roles: ['agent'] });
  const guest = await people.employee({ roles: ['guest'] });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const asked = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${asked.body.id}/agree`, {}, { as: host.key });
  const customer = await begin(host.key, 'Mein Wasserkocher summt wie ein Bienenstock.');
  return { host, guest, visitId: asked.body.id as string, customer };
}

async function begin(hostKey: string, text: string, product?: string) {
  const opened = await house.call('POST', '/chat/conversations', { language: 'de', text, product });
  expect(opened.status).toBe(201);
  const { conversationId: id, customerKey: key } = opened.body as { conversationId: string; customerKey: string };
  const taken = await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: hostKey });
  expect(taken.body).toMatchObject({ id, state: 'live' });
  const say = (words: string) => house.call('POST', `/chat/conversations/${id}/turns`, { text: words }, { as: key });
  const ask = async () => {
    const { body } = await house.call('GET', `/chat/conversations/${id}/events`, undefined, { as: key });
    return body.items.findLast((event: { kind: string }) => event.kind === 'asked') as { askId: string; questions: { text: string }[] };
  };
  const answer = async (granted: string[]) =>
    house.call('POST', `/chat/conversations/${id}/answers`, { askId: (await ask()).askId, granted }, { as: key });
  return { id, key, say, ask, answer };
}

/** A guest's browser with the visit open. */
async function listen(guestKey: string, visitId: string) {
  const heard = await watch(address, guestKey, 'visit', { visitId });
  await heard.item((item) => item.type === 'conversations');
  return heard;
}

const turnWith = (words: string) => (item: { type: string; turn?: { text: string } }) => item.type === 'turn' && item.turn?.text.includes(words);
const doorIs = (door: string) => (item: { type: string; conversation?: { door: string } }) =>
  item.type === 'conversation' && item.conversation?.door === door;

describe('a visit', () => {
  test('is refused to a stranger, to a colleague, and to the host', async () => {
    const { host, visitId } = await scene();
    const other = await people.employee({ roles: ['guest'] });
    expect((await house.call('GET', `/visits/${visitId}`)).status).toBe(401);
    expect((await house.call('GET', `/visits/${visitId}`, undefined, { as: other.key })).status).toBe(404);
    expect((await house.call('GET', `/visits/${visitId}`, undefined, { as: host.key })).status).toBe(403);
    using stolen = await watch(address, other.key, 'visit', { visitId });
    expect(await stolen.ended()).toBe('not-found');
  });

  test('shows a random handle and a door before the customer agreed, and nothing else', async () => {
    const { guest, visitId, customer } = await scene();
    using heard = await listen(guest.key, visitId);
    const { conversations } = await heard.item((item) => item.type === 'conversations');
    expect(conversations).toEqual([{ handle: expect.stringMatching(/^[\w-]{8}$/), door: 'asked', about: null, turns: [] }]);
    await customer.say('Er steht seit gestern in der Spüle.');
    await pause(100);
    expect(heard.bytes()).not.toMatch(/Bienenstock|Spüle|chat/);
    expect(heard.bytes()).not.toContain(customer.id);
  });

  test('is told in both languages what the talk is about, once its door is open', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    await house.call('PUT', '/catalogue/brands/wirbel', { name: 'Wirbel' }, { as: steward.key });
    await house.call('PUT', '/catalogue/products/kettle', { brandKey: 'wirbel', de: 'Wasserkocher', en: 'Kettle' }, { as: steward.key });
    const { host, guest, visitId, customer } = await scene();
    await house.call('POST', `/chat/conversations/${customer.id}/end`, {}, { as: customer.key });
    const about = await begin(host.key, 'Er summt.', 'kettle');
    using heard = await listen(guest.key, visitId);
    expect(heard.bytes()).not.toContain('Wasserkocher');
    await about.answer(['listen']);
    const { conversation } = await heard.item(doorIs('open'));
    expect(conversation.about.product).toEqual({ de: 'Wasserkocher', en: 'Kettle' });
  });

  test('hears what is said after the grant and not a word from before it', async () => {
    const { guest, visitId, customer } = await scene();
    using heard = await listen(guest.key, visitId);
    await customer.say('Das war vorher.');
    expect((await customer.answer(['listen'])).status).toBe(201);
    const open = await heard.item(doorIs('open'));
    expect(open.conversation).toMatchObject({ turns: [], about: { channel: 'chat', language: 'de', mayQuote: false } });
    await customer.say('Jetzt hören Sie mich.');
    const { turn } = await heard.item(turnWith('Jetzt hören'));
    expect(turn).toEqual({ key: expect.any(String), by: 'customer', text: 'Jetzt hören Sie mich.', at: expect.any(String) });
    expect(heard.bytes()).not.toMatch(/Bienenstock|vorher/);
    const again = await house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key });
    expect(again.body.conversations[0].turns.map((each: { text: string }) => each.text)).toEqual(['Jetzt hören Sie mich.']);
  });

  test.each([
    ['writes stop', (customer: Customer) => customer.say(' Stop. ')],
    ['presses the button', (customer: Customer) => house.call('PUT', `/chat/conversations/${customer.id}/consents/listen`, { granted: false, means: 'button' }, { as: customer.key })],
  ])('hears nothing after the customer %s, not even what was heard before', async (_how, takeBack) => {
    const { guest, visitId, customer } = await scene();
    await customer.answer(['listen', 'quote']);
    using heard = await listen(guest.key, visitId);
    await customer.say('Das dürfen Sie hören.');
    await heard.item(turnWith('dürfen'));
    await takeBack(customer);
    const closed = await heard.item(doorIs('closed'));
    expect(closed.conversation).toMatchObject({ turns: [], about: null });
    const sofar = heard.bytes().length;
    await customer.say('Das geht niemanden etwas an.');
    await pause(100);
    expect(heard.bytes().slice(sofar)).toBe('');
    const again = await house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key });
    expect(again.body.conversations).toEqual([expect.objectContaining({ door: 'closed', about: null, turns: [] })]);
  });

  test('finds the door closed when one guest more sits down, until the customer was asked about both', async () => {
    const { host, guest, visitId, customer } = await scene();
    await customer.answer(['listen']);
    using heard = await listen(guest.key, visitId);
    await customer.say('Nur für einen.');
    await heard.item(turnWith('Nur für einen'));
    const second = await people.employee({ roles: ['guest'] });
    const invited = await house.call('POST', '/desk/invitations', { guestId: second.id }, { as: host.key });
    await house.call('POST', `/visits/${invited.body.id}/agree`, {}, { as: second.key });
    await heard.item(doorIs('asked'));
    await customer.say('In der Zwischenzeit.');
    expect((await customer.ask()).questions[0]?.text).toMatch(/2 Personen/);
    await customer.answer(['listen']);
    using late = await listen(second.key, invited.body.id);
    await customer.say('Für Sie beide.');
    await heard.item(turnWith('Für Sie beide'));
    await late.item(turnWith('Für Sie beide'));
    expect(heard.bytes()).not.toContain('Zwischenzeit');
    expect(late.bytes()).not.toMatch(/Zwischenzeit|Nur für einen/);
  });

  test('is not asked for again after a no, and the queue knows nothing of it', async () => {
    const { host, customer } = await scene();
    await customer.answer([]);
    const again = await house.call('POST', `/desk/conversations/${customer.id}/ask`, {}, { as: host.key });
    expect(again.body).toMatchObject({ status: 409, remedy: expect.any(String) });
    const third = await people.employee({ roles: ['guest'] });
    const invited = await house.call('POST', '/desk/invitations', { guestId: third.id }, { as: host.key });
    const before = await customer.ask();
    await house.call('POST', `/visits/${invited.body.id}/agree`, {}, { as: third.key });
    expect(await customer.ask()).toEqual(before);
  });

  test('loses the last sixty seconds when the agent closes the door, and hears nothing until it is opened', async () => {
    const { host, guest, visitId, customer } = await scene();
    const start = house.clock.now.getTime();
    await customer.answer(['listen']);
    using heard = await listen(guest.key, visitId);
    await customer.say('Vor zwei Minuten.');
    house.clock.now = new Date(start + 120_000);
    await customer.say('Meine Kartennummer ist gerade unwichtig.');
    await heard.item(turnWith('Kartennummer'));
    await house.call('POST', '/desk/door/close', {}, { as: host.key });
    await heard.item(doorIs('closed'));
    await customer.say('Während die Tür zu ist.');
    await house.call('POST', '/desk/door/open', {}, { as: host.key });
    const open = await heard.item((item) => doorIs('open')(item) && heard.items.indexOf(item) > heard.items.findIndex(doorIs('closed')));
    expect(open.conversation.turns.map((each: { text: string }) => each.text)).toEqual(['Vor zwei Minuten.']);
    expect(heard.bytes()).not.toContain('Während');
  });

  test('ends for the former guests when the conversation is handed over', async () => {
    const { host, guest, visitId, customer } = await scene();
    await customer.answer(['listen']);
    using heard = await listen(guest.key, visitId);
    const colleague = await people.employee({ roles: ['agent'] });
    expect((await house.call('POST', `/desk/conversations/${customer.id}/hand-over`, { to: colleague.id }, { as: host.key })).status).toBe(200);
    await heard.item((item) => item.type === 'gone');
    await customer.say('Nur noch für die Neue.');
    await pause(100);
    expect(heard.bytes()).not.toContain('die Neue');
  });

  test('hears nothing after either side has ended it', async () => {
    const { host, guest, visitId, customer } = await scene();
    await customer.answer(['listen']);
    using heard = await listen(guest.key, visitId);
    await house.call('POST', `/visits/${visitId}/end`, {}, { as: host.key });
    expect(await heard.ended()).toBe('ended');
    await customer.say('Danach.');
    await pause(100);
    expect(heard.bytes()).not.toContain('Danach');
    expect((await house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key })).status).toBe(404);
  });

  test('writes down what was heard, under which grant, once however often it was shown', async () => {
    const { guest, visitId, customer } = await scene();
    await customer.answer(['listen']);
    using heard = await listen(guest.key, visitId);
    await customer.say('Eins.');
    await customer.say('Zwei.');
    await heard.item(turnWith('Zwei'));
    await house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key });
    await pause(1_200);
    const mine = await house.call('GET', '/chat/consents', undefined, { as: customer.key });
    expect(mine.body.conversations[0]).toMatchObject({ listeningNow: 1, heard: [{ messages: 2 }] });
  });
});

type Customer = Awaited<ReturnType<typeof begin>>;
