import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { eventually } from '#src/testing/eventually.ts';
import { guestBesideAgent, listenIn, readDesk } from '../../testing/desk-scene.ts';
import { setUpLine } from '../../testing/set-up-line.ts';
import { testChannel } from '../../testing/test-channel.ts';
import type { OpenLine } from '../channel.ts';

const other = testChannel({ asks: 'voice' });
let house: TestHouse;
let people: SeededPeople;
let address: string;
let line: OpenLine;
beforeAll(async () => {
  house = await openTestHouse({ channels: other.channels });
  people = await seedPeople(house);
  address = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  const { id } = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Hamburg' } });
  line = await eventually(() => {
    const started = other.started.find((each) => each.line.id === id);
    if (!started) throw new Error('the line has not begun');
    return started.line;
  });
});
afterAll(() => house[Symbol.asyncDispose]());

const at = (seconds: number) => new Date(Date.UTC(2026, 4, 1, 10, 0, seconds));

/** A thread of the other system with its first message. */
async function newThread(words = 'Der Deckel klemmt.', ref: string = randomUUID()) {
  const thread = `thread ${randomUUID()}`;
  const place = await line.doors.begin({ thread, at: at(0), customer: { ref }, language: 'de' });
  await line.doors.say({ thread, message: `${thread} 1`, by: 'customer', text: words, at: at(0) });
  return { thread, ref, ...place };
}

const stored = (conversationId: string) =>
  house.db.owner.kysely.selectFrom('conversations.conversation').selectAll().where('id', '=', conversationId).executeTakeFirstOrThrow();
const turns = async (conversationId: string) => {
  const events = await house.db.owner.kysely.selectFrom('conversations.event').selectAll().where('conversation_id', '=', conversationId).orderBy('seq').execute();
  return events.filter((event) => event.kind === 'turn').map((event) => `${event.party}: ${(event.body as { text: string }).text}`);
};
const kinds = async (conversationId: string) => {
  const events = await house.db.owner.kysely.selectFrom('conversations.event').select('kind').where('conversation_id', '=', conversationId).orderBy('seq').execute();
  return events.map((event) => event.kind);
};

describe('a thread of another system', () => {
  test('becomes one conversation in the queue, however often it begins and whoever begins it at the same moment', async () => {
    const thread = randomUUID();
    const begin = () => line.doors.begin({ thread, at: at(0), customer: { ref: 'contact 17' }, channel: 'chat', language: 'en' });
    const places = await Promise.all([begin(), begin(), begin(), begin()]);
    expect(new Set(places.map((place) => place.conversationId)).size).toBe(1);
    expect(await stored(places[0]?.conversationId ?? '')).toMatchObject({ channel: 'chat', language: 'en', state: 'waiting', origin: 'real' });
  });

  test('finds its customer again by a keyed hash; neither the name nor the thread stands in the database', async () => {
    const first = await newThread('Guten Tag.', 'berta.beispiel@example.org');
    const second = await newThread('Noch etwas.', 'berta.beispiel@example.org');
    const third = await newThread('Ich bin jemand anders.', 'anton@example.org');
    expect(second.customerId).toBe(first.customerId);
    expect(second.conversationId).not.toBe(first.conversationId);
    expect(third.customerId).not.toBe(first.customerId);
    const { rows } = await house.db.owner.pool.query<{ dump: string }>(
      `select string_agg(t::text, ' ') as dump from (select l::text as t from lines.identity l union all select encode(sealed, 'escape') from lines.thread union all select encode(sealed_ref, 'escape') from lines.message) x`,
    );
    expect(rows[0]?.dump.length).toBeGreaterThan(100);
    expect(rows[0]?.dump).not.toMatch(/berta|thread /);
    const customer = await house.db.owner.kysely.selectFrom('people.customer').selectAll().where('id', '=', first.customerId).executeTakeFirstOrThrow();
    expect(customer.pseudonym).toMatch(/^K-\w{4}$/);
  });

  test('knows a mail address on every line, and an account only on its own', async () => {
    const byMail = await line.doors.begin({ thread: randomUUID(), at: at(0), customer: { ref: 'Dora@Example.org ', by: 'mail' } });
    const again = await line.doors.begin({ thread: randomUUID(), at: at(0), customer: { ref: 'dora@example.org', by: 'mail' } });
    const asAccount = await line.doors.begin({ thread: randomUUID(), at: at(0), customer: { ref: 'dora@example.org' } });
    expect(again.customerId).toBe(byMail.customerId);
    expect(asAccount.customerId).not.toBe(byMail.customerId);
  });

  test('tells its own customer from others without telling who that is', async () => {
    const { thread } = await newThread('Guten Tag.', 'emil@example.org');
    expect(await line.doors.isCustomer(thread, { ref: 'emil@example.org' })).toBe(true);
    expect(await line.doors.isCustomer(thread, { ref: 'erna@example.org' })).toBe(false);
    expect(await line.doors.isCustomer('never begun', { ref: 'emil@example.org' })).toBe(false);
  });

  test('is found by the messages others answer to, also by their further names', async () => {
    const { thread } = await newThread();
    await line.doors.say({ thread, message: '<b@example.org>', alsoKnownAs: ['subject: lid'], by: 'customer', text: 'Nachtrag.', at: at(5) });
    expect(await line.doors.threadOf(['<unknown@example.org>', '<b@example.org>'])).toBe(thread);
    expect(await line.doors.threadOf(['subject: lid'])).toBe(thread);
    expect(await line.doors.threadOf(['<unknown@example.org>'])).toBeUndefined();
    expect(await line.doors.threadOf([])).toBeUndefined();
  });
});

describe('what somebody said there', () => {
  test('is said once, even when it arrives twice at the same moment', async () => {
    const { thread, conversationId } = await newThread();
    const turn = { thread, message: `${thread} 2`, by: 'customer' as const, text: 'Noch da?', at: at(9) };
    const places = await Promise.all([line.doors.say(turn), line.doors.say(turn), line.doors.say(turn)]);
    expect(places.filter((place) => place.fresh)).toHaveLength(1);
    expect(new Set(places.map((place) => place.seq)).size).toBe(1);
    expect(await turns(conversationId)).toEqual(['customer: Der Deckel klemmt.', 'customer: Noch da?']);
  });

  test('is cleaned of what is no text and cut to the size of a turn', async () => {
    const { thread, conversationId } = await newThread('a\u0000b\r\nc\u202Ed\ud800');
    await line.doors.say({ thread, message: 'long', by: 'customer', text: 'ä'.repeat(20_000), at: at(1) });
    const [first, second] = await turns(conversationId);
    expect(first).toBe('customer: ab\ncd');
    expect(Buffer.byteLength(second ?? '') - 'customer: '.length).toBeLessThanOrEqual(16_384);
    expect(second).toMatch(/ä \[…\]$/);
  });

  test('comes with names of people and files no database would keep as they are', async () => {
    const { thread, conversationId } = await newThread();
    const odd = '\u0000x\ud800';
    const file = { name: `${'a'.repeat(199)}😀.pdf`, mediaType: `image/png${odd}`, size: 1e300 };
    await line.doors.say({ thread, message: `${thread} ${odd}`, by: 'customer', speaker: odd, text: 'Hier bin ich.', at: at(2), attachments: [file, { ...file, size: Number.NaN }] });
    await line.doors.say({ thread, message: `${thread} answer`, by: 'agent', agent: { externalId: odd, email: odd, name: odd }, text: 'Ich sehe nach.', at: at(3) });
    await line.doors.consent({ thread, purpose: 'quote', granted: true, means: 'ivr', proof: odd, at: at(4) });
    expect((await turns(conversationId)).slice(1)).toEqual(['customer: Hier bin ich.', 'agent: Ich sehe nach.']);
    const kept = await house.db.owner.kysely.selectFrom('lines.attachment').select(['name', 'media_type', 'size']).where('conversation_id', '=', conversationId).orderBy('size').execute();
    expect(kept).toEqual([0, Number.MAX_SAFE_INTEGER].map((size) => ({ name: 'a'.repeat(199), media_type: 'image/pngx', size: String(size) })));
  });

  test('keeps files sealed beside the turn, and stands for itself where there are no words', async () => {
    const { thread, conversationId } = await newThread();
    const content = Buffer.from('Das ist ein Foto vom Deckel.');
    const { seq } = await line.doors.say({ thread, message: 'photo', by: 'customer', text: '  ', at: at(2), attachments: [{ name: 'deckel.jpg', mediaType: 'image/jpeg', size: content.length, content }, { name: 'film.mov', mediaType: 'video/quicktime', size: 9e9, refused: 'size' }] });
    expect((await turns(conversationId)).at(-1)).toBe('customer: [2 Dateien]');
    const kept = await house.db.owner.kysely.selectFrom('lines.attachment').selectAll().where('conversation_id', '=', conversationId).where('seq', '=', seq).orderBy('name').execute();
    expect(kept.map((row) => [row.name, row.refused])).toEqual([['deckel.jpg', null], ['film.mov', 'size']]);
    expect(kept[0]?.sealed?.includes('Foto')).toBe(false);
    expect(house.services.vault.unseal('lines.attachment', kept[0]?.sealed ?? Buffer.alloc(0))).toEqual(content);
  });

  test('begins a follow-up of the same customer after the conversation has closed', async () => {
    const { thread, conversationId, customerId } = await newThread();
    await line.doors.close({ thread, at: at(20) });
    expect(await stored(conversationId)).toMatchObject({ state: 'closed' });
    const place = await line.doors.say({ thread, message: `${thread} later`, by: 'customer', text: 'Er klemmt wieder.', at: at(30) });
    expect(place.conversationId).not.toBe(conversationId);
    expect(await stored(place.conversationId)).toMatchObject({ customer_id: customerId, state: 'waiting', channel: 'social' });
    expect(await turns(place.conversationId)).toEqual(['customer: Er klemmt wieder.']);
    expect(await turns(conversationId)).toEqual(['customer: Der Deckel klemmt.']);
  });

  test('takes back what was agreed to when a stop comes after the end', async () => {
    const { thread, conversationId } = await newThread();
    await line.doors.consent({ thread, purpose: 'quote', granted: true, means: 'verbal_confirmation', proof: 'recording 12', at: at(10) });
    await line.doors.close({ thread, at: at(20) });
    const place = await line.doors.say({ thread, message: `${thread} stop`, by: 'customer', text: 'Stop!', at: at(30) });
    expect(place.conversationId).not.toBe(conversationId);
    expect((await kinds(conversationId)).slice(-2)).toEqual(['closed', 'withdrawn']);
  });

  test('is refused for a thread that was never begun', async () => {
    await expect(line.doors.say({ thread: 'nowhere', message: 'x', by: 'customer', text: 'Hallo', at: at(0) })).rejects.toThrow(/never begun/);
  });

  test('by somebody else on the customer’s side stands between their coming and their going', async () => {
    const { thread, conversationId } = await newThread();
    const { seq } = await line.doors.say({ thread, message: 'third', by: 'customer', speaker: 'third party', text: 'Ich war auch dabei.', at: at(4) });
    expect((await kinds(conversationId)).slice(-3)).toEqual(['speaker-joined', 'turn', 'speaker-left']);
    const event = await house.db.owner.kysely.selectFrom('conversations.event').selectAll().where('conversation_id', '=', conversationId).where('seq', '=', seq).executeTakeFirstOrThrow();
    expect(event.body).toMatchObject({ text: 'Ich war auch dabei.' });
  });
});

describe('whoever serves there', () => {
  test('serves here, found by mail address whatever its case', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const { thread, conversationId } = await newThread();
    expect(await line.doors.serve({ thread, agent: { email: agent.email.toUpperCase() }, at: at(1) })).toBe(agent.id);
    expect(await stored(conversationId)).toMatchObject({ state: 'live', agent_id: agent.id });
  });

  test('serves as soon as they answer somebody who waits', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const { thread, conversationId } = await newThread();
    await line.doors.say({ thread, message: 'answer', by: 'agent', agent: { email: agent.email }, text: 'Ich sehe nach.', at: at(3) });
    expect(await stored(conversationId)).toMatchObject({ state: 'live', agent_id: agent.id });
    expect(await readDesk(house, agent.key, conversationId)).toEqual(['customer: Der Deckel klemmt.', 'agent: Ich sehe nach.']);
  });

  test('is nobody here when there is no such agent: the conversation waits, and the administration can say who it is', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    const guest = await people.employee({ roles: ['guest'] });
    const { thread, conversationId } = await newThread();
    expect(await line.doors.serve({ thread, agent: { email: guest.email, externalId: 'agent 7', name: 'Sieben' }, at: at(1) })).toBeUndefined();
    expect(await stored(conversationId)).toMatchObject({ state: 'waiting' });
    const { body } = await house.call('GET', `/lines/${line.id}/agents`, undefined, { as: admin.key });
    expect(body.items).toContainEqual({ externalId: 'agent 7', name: 'Sieben', seenAt: expect.any(String), employee: null });

    const agent = await people.employee({ roles: ['agent'] });
    const asGuest = await house.call('PUT', `/lines/${line.id}/agents`, { externalId: 'agent 7', employeeId: guest.id }, { as: admin.key });
    expect(asGuest.status).toBe(422);
    const matched = await house.call('PUT', `/lines/${line.id}/agents`, { externalId: 'agent 7', employeeId: agent.id }, { as: admin.key });
    expect(matched.body.employee).toEqual({ id: agent.id, name: agent.name });
    expect(await line.doors.serve({ thread, agent: { externalId: 'agent 7' }, at: at(2) })).toBe(agent.id);
    expect(await stored(conversationId)).toMatchObject({ state: 'live', agent_id: agent.id });
  });

  test('hands over to a colleague there and so here; an older change that arrives late changes nothing', async () => {
    const [first, second] = [await people.employee({ roles: ['agent'] }), await people.employee({ roles: ['agent'] })];
    const { thread, conversationId } = await newThread();
    await line.doors.serve({ thread, agent: { email: first.email }, at: at(1) });
    await line.doors.serve({ thread, agent: { email: second.email }, at: at(5) });
    await line.doors.serve({ thread, agent: { email: first.email }, at: at(3) });
    await line.doors.close({ thread, at: at(4) });
    expect(await stored(conversationId)).toMatchObject({ state: 'live', agent_id: second.id });
    await line.doors.release({ thread, at: at(6) });
    expect(await stored(conversationId)).toMatchObject({ state: 'waiting', agent_id: null });
    expect((await kinds(conversationId)).filter((kind) => !['opened', 'turn'].includes(kind))).toEqual(['taken', 'handed-over', 'released']);
  });

  test('is not put back in charge by being told again after somebody handed over here', async () => {
    const [first, second] = [await people.employee({ roles: ['agent'] }), await people.employee({ roles: ['agent'] })];
    const { thread, conversationId } = await newThread();
    await line.doors.serve({ thread, agent: { email: first.email }, at: at(1) });
    expect((await house.call('POST', `/desk/conversations/${conversationId}/hand-over`, { to: second.id }, { as: first.key })).status).toBe(200);
    await line.doors.serve({ thread, agent: { email: first.email }, at: at(2) });
    expect(await stored(conversationId)).toMatchObject({ agent_id: second.id });
    await line.doors.serve({ thread, agent: { email: second.email }, at: at(3) });
    await line.doors.serve({ thread, agent: { email: first.email }, at: at(4) });
    expect(await stored(conversationId)).toMatchObject({ agent_id: first.id });
  });

  test('ends the talk there: here it is wrapped up, or closed if they have finished with it', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const called = await newThread();
    await line.doors.serve({ thread: called.thread, agent: { email: agent.email }, at: at(1) });
    await line.doors.close({ thread: called.thread, at: at(2) });
    expect(await stored(called.conversationId)).toMatchObject({ state: 'wrap-up' });
    await line.doors.close({ thread: called.thread, at: at(3), finished: true });
    expect(await stored(called.conversationId)).toMatchObject({ state: 'closed' });
    await line.doors.close({ thread: called.thread, at: at(3), finished: true });
    expect((await kinds(called.conversationId)).filter((kind) => kind === 'closed')).toHaveLength(1);
  });
});

describe('a guest beside the agent', () => {
  test('hears after the yes that came over the line, nothing before it and nothing after a word that takes it back', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const { thread } = await newThread('Vorher: Dackel.');
    await line.doors.serve({ thread, agent: { email: agent.email }, at: at(1) });
    using heard = await listenIn(address, guest.key, visitId);
    await line.doors.say({ thread, message: 'b', by: 'customer', text: 'Noch vorher: Pudel.', at: at(2) });
    expect(await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'verbal_confirmation', proof: 'recording 4711', at: at(3) })).toBe('written');
    await line.doors.say({ thread, message: 'c', by: 'customer', text: 'Nachher: Mops.', at: at(4) });
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Mops'));
    await line.doors.say({ thread, message: 'd', by: 'customer', text: 'Stopp.', at: at(5) });
    await heard.item((item) => item.type === 'conversation' && item.conversation.door === 'closed');
    await line.doors.say({ thread, message: 'e', by: 'customer', text: 'Danach: Spitz.', at: at(6) });
    await eventually(async () => expect((await line.doors.placeOf(thread))?.conversationId).toBeDefined());
    expect(heard.bytes()).not.toMatch(/Dackel|Pudel|Spitz/);
    const { conversationId = '' } = (await line.doors.placeOf(thread)) ?? {};
    const ledger = await house.db.owner.kysely.selectFrom('consent.ledger').select(['kind', 'facts']).where('conversation_id', '=', conversationId).orderBy('n').execute();
    expect(ledger.find((row) => row.kind === 'granted')?.facts).toMatchObject({ means: 'verbal_confirmation', proof: 'recording 4711' });
  });

  test('leaves with a hand-over there, and the door closes until the customer was asked anew', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const colleague = await people.employee({ roles: ['agent'] });
    const { thread } = await newThread();
    await line.doors.serve({ thread, agent: { email: agent.email }, at: at(1) });
    await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'verbal_confirmation', at: at(2) });
    using heard = await listenIn(address, guest.key, visitId);
    await line.doors.serve({ thread, agent: { email: colleague.email }, at: at(3) });
    await line.doors.say({ thread, message: 'secret', by: 'customer', text: 'Nur für die Neue: Windhund.', at: at(4) });
    await eventually(() => expect(heard.items.some((item) => item.type === 'gone' || (item.type === 'conversations' && item.conversations.length === 0) || item.conversation?.door === 'closed')).toBe(true));
    expect(heard.bytes()).not.toContain('Windhund');
  });

  test('is asked for in words that can be read out, while the question is open and no longer', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const { thread } = await newThread();
    expect([await line.doors.question(thread), await line.doors.question(randomUUID())]).toEqual([undefined, undefined]);
    await line.doors.serve({ thread, agent: { email: agent.email }, at: at(1) });
    expect(await line.doors.question(thread)).toEqual({ askId: expect.any(String), language: 'de', text: expect.stringContaining('eine Person') });
    await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'ivr', at: at(2) });
    expect(await line.doors.question(thread)).toBeUndefined();
  });

  test('is not granted to anybody when nobody sits there', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const { thread, conversationId } = await newThread();
    await line.doors.serve({ thread, agent: { email: agent.email }, at: at(1) });
    expect(await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'verbal_confirmation', at: at(2) })).toBe('nobody-listens');
    expect(await kinds(conversationId)).not.toContain('granted');
  });

  test('waits outside while somebody new speaks on the customer’s side', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const thread = randomUUID();
    await line.doors.begin({ thread, at: at(0), customer: { ref: randomUUID() }, speaker: 'first', language: 'de' });
    await line.doors.serve({ thread, agent: { email: agent.email }, at: at(1) });
    await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'verbal_confirmation', at: at(2) });
    using heard = await listenIn(address, guest.key, visitId);
    await line.doors.speakerJoined({ thread, speaker: 'first', at: at(3) });
    await line.doors.say({ thread, message: '1', by: 'customer', text: 'Allein: Amsel.', at: at(4) });
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Amsel'));
    await line.doors.speakerJoined({ thread, speaker: 'second', at: at(5) });
    await line.doors.say({ thread, message: '2', by: 'customer', text: 'Zu zweit: Elster.', at: at(6) });
    await heard.item((item) => item.type === 'conversation' && item.conversation.door === 'asked');
    expect(heard.bytes()).not.toContain('Elster');
  });

  test.each(['automatic', 'by-agent'] as const)('waits outside as long as somebody new is there, also while what they say is written down (asked %s)', async (asking) => {
    await house.db.owner.kysely.updateTable('people.organisation').set({ asking }).execute();
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const { thread } = await newThread();
    const say = (text: string, speaker?: string) => line.doors.say({ thread, message: `${thread} ${text}`, by: 'customer', text, speaker, at: at(5) });
    await line.doors.serve({ thread, agent: { email: agent.email }, at: at(1) });
    await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'verbal_confirmation', at: at(2) });
    using heard = await listenIn(address, guest.key, visitId);
    await say('Allein: Amsel.');
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Amsel'));
    await line.doors.speakerJoined({ thread, speaker: 'second', at: at(5) });
    const asked = await line.doors.question(thread);
    await say('Die Neue: Elster.', 'second');
    await say('Dazu: Krähe.');
    expect(await line.doors.question(thread)).toEqual(asked);
    await line.doors.consent({ thread, purpose: 'listen', granted: false, means: 'verbal_confirmation', at: at(6) });
    await line.doors.consent({ thread, purpose: 'listen', granted: true, means: 'verbal_confirmation', at: at(7) });
    await say('Beide einverstanden: Meise.', 'second');
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Meise'));
    expect(heard.bytes()).not.toMatch(/Elster|Krähe/);
    await house.db.owner.kysely.updateTable('people.organisation').set({ asking: 'automatic' }).execute();
  });
});
