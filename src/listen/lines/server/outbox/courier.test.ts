import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { guestBesideAgent, listenIn } from '../../testing/desk-scene.ts';
import { setUpLine } from '../../testing/set-up-line.ts';
import { testChannel } from '../../testing/test-channel.ts';
import type { Delivered, OpenLine } from '../channel.ts';
import { LineTrouble } from '../line-trouble.ts';

const other = testChannel();
let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
let address: string;
let line: OpenLine;
beforeAll(async () => {
  house = await openTestHouse({ channels: other.channels });
  people = await seedPeople(house);
  address = await house.listen();
  admin = await people.employee({ roles: ['admin'] });
  await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Hamburg' } });
  line = await eventually(() => other.started[0]?.line ?? Promise.reject(new Error('the line has not begun')));
});
afterAll(() => house[Symbol.asyncDispose]());

/** A customer of the other system, served at our desk. */
async function served(agent?: SeededEmployee) {
  const host = agent ?? (await people.employee({ roles: ['agent'] }));
  const thread = randomUUID();
  const { conversationId } = await line.doors.begin({ thread, at: new Date(), customer: { ref: thread, address: 'whatsapp:+4940123' }, language: 'de' });
  await line.doors.say({ thread, message: `${thread} first`, by: 'customer', text: 'Der Griff ist locker.', at: new Date() });
  await house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: host.key });
  const answer = (text: string) => house.call('POST', `/desk/conversations/${conversationId}/turns`, { text }, { as: host.key });
  const errands = () => other.errands.filter((errand) => errand.thread === thread);
  return { agent: host, thread, conversationId, answer, errands };
}

const trouble = (final = false) => () => Promise.reject(new LineTrouble({ de: 'Dort antwortet niemand.', en: 'Nobody answers there.' }, { final }));
const troubled = async () => (await house.call('GET', '/lines/deliveries', undefined, { as: admin.key })).body.items;
const wake = () => house.services.bell.ring('line-errand', line.id, { everywhere: true });

describe('an answer given at our desk', () => {
  test('arrives in the other system once, in order, with who wrote it and what it answers', async () => {
    const { agent, thread, answer, errands } = await served();
    for (const text of ['Eins.', 'Zwei.', 'Drei.']) await answer(text);
    await eventually(() => expect(errands()).toHaveLength(3));
    expect(errands().map((errand) => errand.text)).toEqual(['Eins.', 'Zwei.', 'Drei.']);
    expect(errands()[0]).toMatchObject({ kind: 'answer', thread, address: 'whatsapp:+4940123', attempt: 1, language: 'de', agent: { name: agent.name, email: agent.email } });
    expect(errands()[0]?.messages).toEqual([`${thread} first`]);
    expect(errands()[2]?.messages).toHaveLength(3);
    expect(await troubled()).toEqual([]);
  });

  test('does not come back as a second turn: neither by the number it got there nor by its key', async () => {
    const { thread, conversationId, answer, errands } = await served();
    other.outcomes.push(() => ({ message: `${thread} sent` }));
    await answer('Ich schicke Ihnen einen neuen Griff.');
    await eventually(() => expect(errands()).toHaveLength(1));
    const echo = { thread, message: `${thread} sent`, by: 'agent' as const, text: 'Ich schicke Ihnen einen neuen Griff.', at: new Date() };
    await eventually(async () => expect(await line.doors.say(echo)).toMatchObject({ fresh: false }));
    expect(await line.doors.say({ ...echo, message: 'another number', echoOf: errands()[0]?.key })).toMatchObject({ fresh: false });
    const said = await house.db.owner.kysely.selectFrom('conversations.event').select('seq').where('conversation_id', '=', conversationId).where('kind', '=', 'turn').execute();
    expect(said).toHaveLength(2);
  });

  test('does not come back where the other system tells its number only by its webhook; the same words a second time are said', async () => {
    const { thread, conversationId, answer, errands } = await served();
    other.outcomes.push(() => ({}));
    await answer('Er ist unterwegs.');
    await eventually(() => expect(errands()).toHaveLength(1));
    const echo = { thread, message: `${thread} told later`, by: 'agent' as const, text: 'Er ist unterwegs.', at: new Date() };
    await eventually(async () => expect(await troubled()).toEqual([]));
    expect(await line.doors.say(echo)).toMatchObject({ fresh: false });
    expect(await line.doors.say(echo)).toMatchObject({ fresh: false });
    expect(await line.doors.say({ ...echo, message: `${thread} again` })).toMatchObject({ fresh: true });
    const said = await house.db.owner.kysely.selectFrom('conversations.event').select('seq').where('conversation_id', '=', conversationId).where('kind', '=', 'turn').execute();
    expect(said).toHaveLength(3);
  });

  test('counts as delivered when its echo arrives although the answer to it was lost', async () => {
    const { thread, answer, errands } = await served();
    other.outcomes.push(async (errand) => {
      await line.doors.say({ thread, message: `${thread} echo`, by: 'agent', text: errand.text, at: new Date(), echoOf: errand.key });
      throw new Error('socket hang up');
    });
    await answer('Kam das an?');
    await eventually(() => expect(errands()).toHaveLength(1));
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_000);
    wake();
    await answer('Und noch etwas.');
    await eventually(() => expect(errands().map((errand) => errand.text)).toEqual(['Kam das an?', 'Und noch etwas.']));
    expect(await troubled()).toEqual([]);
  });

  test('is recognised by its words where the other system carries no keys', async () => {
    const { thread, conversationId, answer, errands } = await served();
    other.outcomes.push(async (errand) => {
      await line.doors.say({ thread, message: `${thread} wordy`, by: 'agent', text: ` ${errand.text.replaceAll(' ', '\n')}  `, at: new Date() });
      throw new Error('socket hang up');
    });
    await answer('Das Ersatzteil ist unterwegs.');
    await eventually(() => expect(errands()).toHaveLength(1));
    await line.doors.say({ thread, message: `${thread} other`, by: 'agent', text: 'Etwas anderes.', at: new Date() });
    const said = await house.db.owner.kysely.selectFrom('conversations.event').select('body').where('conversation_id', '=', conversationId).where('kind', '=', 'turn').orderBy('seq').execute();
    expect(said.map((event) => (event.body as { text: string }).text)).toEqual(['Der Griff ist locker.', 'Das Ersatzteil ist unterwegs.', 'Etwas anderes.']);
    expect(await troubled()).toEqual([]);
  });

  test('is tried again later, holds back what follows it, and counts its attempts', async () => {
    const { answer, errands } = await served();
    other.outcomes.push(trouble(), trouble());
    await answer('Erstens.');
    await eventually(() => expect(errands()).toHaveLength(1));
    await answer('Zweitens.');
    await eventually(async () => expect(await troubled()).toMatchObject([{ state: 'waiting', attempts: 1, trouble: { de: 'Dort antwortet niemand.' } }]));
    house.clock.now = new Date(house.clock.now.getTime() + 10_000);
    wake();
    await eventually(async () => expect(await troubled()).toMatchObject([{ attempts: 2 }]));
    house.clock.now = new Date(house.clock.now.getTime() + 60_000);
    wake();
    await eventually(() => expect(errands().map(({ text, attempt }) => [text, attempt])).toEqual([['Erstens.', 1], ['Erstens.', 2], ['Erstens.', 3], ['Zweitens.', 1]]));
    expect(await troubled()).toEqual([]);
    expect(new Set(errands().slice(0, 3).map((errand) => errand.key)).size).toBe(1);
  });

  test('is on its way once, also while another one cannot even be read', async () => {
    const [first, slow, broken] = [await served(), await served(), await served()];
    const [begun, arrives] = [Promise.withResolvers<Delivered>(), Promise.withResolvers<Delivered>()];
    other.outcomes.push(() => begun.promise, () => arrives.promise);
    await first.answer('Ich halte den Boten auf.');
    await eventually(() => expect(first.errands()).toHaveLength(1));
    await slow.answer('Ich brauche lange.');
    await broken.answer('Mich kann niemand lesen.');
    const named = (sealed: Buffer) => house.db.owner.pool.query('update lines.message set sealed_ref = $1 where conversation_id = $2', [sealed, broken.conversationId]);
    await named(Buffer.from('unreadable'));
    begun.resolve({});
    await eventually(() => expect(slow.errands()).toHaveLength(1));
    for (let look = 0; look < 5; look += 1) {
      wake();
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await named(house.services.vault.seal('lines.message', `${broken.thread} first`));
    arrives.resolve({});
    await eventually(() => expect(broken.errands()).toHaveLength(1));
    expect(slow.errands()).toHaveLength(1);
  });

  test('that cannot be delivered is given up for somebody to see, and can be sent again', async () => {
    const { answer, errands } = await served();
    other.outcomes.push(trouble(true));
    await answer('Vergeblich.');
    const [given] = await eventually(async () => {
      const items = await troubled();
      expect(items).toMatchObject([{ line: 'Unser Anschluss', kind: 'answer', state: 'given-up', attempts: 1, nextAt: null, can: { sendAgain: true } }]);
      return items;
    });
    expect(JSON.stringify(given)).not.toContain('Vergeblich');
    const line = (await house.call('GET', '/lines', undefined, { as: admin.key })).body.items[0];
    expect(line).toMatchObject({ undelivered: 1, condition: { is: 'troubled', trouble: { en: 'Nobody answers there.' } } });
    expect((await house.call('POST', `/lines/deliveries/${given.id}/again`, {}, { as: admin.key })).status).toBe(200);
    await eventually(() => expect(errands()).toHaveLength(2));
    await eventually(async () => expect(await troubled()).toEqual([]));
    await eventually(async () => expect((await house.call('GET', '/lines', undefined, { as: admin.key })).body.items[0].condition.is).toBe('working'));
  });

  test('is given up after a day', async () => {
    const { answer, errands } = await served();
    other.outcomes.push(trouble(), trouble());
    await answer('Wer zu spät kommt.');
    await eventually(() => expect(errands()).toHaveLength(1));
    await eventually(async () => expect(await troubled()).toMatchObject([{ state: 'waiting' }]));
    house.clock.now = new Date(house.clock.now.getTime() + 24 * 3_600_000);
    wake();
    const [given] = await eventually(async () => {
      const items = await troubled();
      expect(items).toMatchObject([{ state: 'given-up', attempts: 2 }]);
      return items;
    });
    await house.call('POST', `/lines/deliveries/${given.id}/again`, {}, { as: admin.key });
    await eventually(async () => expect(await troubled()).toEqual([]));
  });

  test('counts as not delivered when it comes back', async () => {
    const { thread, answer, errands } = await served();
    other.outcomes.push(() => ({ message: `${thread} bounced` }));
    await answer('An eine alte Adresse.');
    await eventually(() => expect(errands()).toHaveLength(1));
    await eventually(async () => {
      await line.undeliverable(`${thread} bounced`, new LineTrouble({ de: 'Das Postfach gibt es nicht.', en: 'There is no such mailbox.' }));
      expect(await troubled()).toMatchObject([{ state: 'given-up', trouble: { de: 'Das Postfach gibt es nicht.' } }]);
    });
    const [given] = await troubled();
    await house.call('POST', `/lines/deliveries/${given.id}/again`, {}, { as: admin.key });
    await eventually(() => expect(errands()).toHaveLength(2));
  });

  test('that was said in the other system is not sent back there', async () => {
    const { agent, thread, answer, errands } = await served();
    await line.doors.say({ thread, message: 'there', by: 'agent', agent: { email: agent.email }, text: 'Von dort gesagt.', at: new Date() });
    await answer('Von hier gesagt.');
    await eventually(() => expect(errands()).toHaveLength(1));
    expect(errands()[0]?.text).toBe('Von hier gesagt.');
  });

  test('given just before the talk closed still goes out, and so does the next one in the follow-up', async () => {
    const { thread, answer, errands } = await served();
    await answer('Das war es schon.');
    await line.doors.close({ thread, at: new Date(), finished: true });
    const followUp = await line.doors.say({ thread, message: 'again', by: 'customer', text: 'Doch nicht.', at: new Date() });
    const agent = await people.employee({ roles: ['agent'] });
    await house.call('POST', `/desk/conversations/${followUp.conversationId}/take`, {}, { as: agent.key });
    await house.call('POST', `/desk/conversations/${followUp.conversationId}/turns`, { text: 'Ich bin wieder da.' }, { as: agent.key });
    await eventually(() => expect(errands().map((errand) => errand.text)).toEqual(['Das war es schon.', 'Ich bin wieder da.']));
  });
});

describe('a customer of another system', () => {
  test('is asked by a message with a link; opening it decides nothing, the yes on its page lets the guest hear', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const { thread, conversationId, errands } = await served(agent);
    using heard = await listenIn(address, guest.key, visitId);
    const question = await eventually(() => errands().find((errand) => errand.kind === 'question') ?? Promise.reject(new Error('nobody has asked')));
    expect(question).toMatchObject({ agent: undefined, attempt: 1 });
    expect(question.text).toMatch(/eine Person \(Kollegin oder Kollege\)/);
    expect(question.text).toContain(question.consentLink);
    const [page, key = ''] = question.consentLink.split('#');
    expect(page).toMatch(/\/meine-gespraeche$/);
    expect((await house.app.inject({ url: new URL(page ?? '').pathname })).statusCode).toBeLessThan(400);
    const mine = await house.call('GET', '/chat/consents', undefined, { as: key });
    expect(mine.body.conversations).toMatchObject([{ conversationId, consents: [{ purpose: 'listen', standing: 'asked' }, { purpose: 'quote', standing: 'asked' }] }]);
    await line.doors.say({ thread, message: 'b', by: 'customer', text: 'Vorher: Kamille.', at: new Date() });
    const yes = await house.call('PUT', `/chat/conversations/${conversationId}/consents/listen`, { granted: true, askId: mine.body.conversations[0].consents[0].askId }, { as: key });
    expect(yes.status).toBe(200);
    await line.doors.say({ thread, message: 'c', by: 'customer', text: 'Nachher: Minze.', at: new Date() });
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Minze'));
    expect(heard.bytes()).not.toContain('Kamille');
  });

  test('gets the same link every time, and it opens nothing once they are forgotten', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const { conversationId, answer, errands } = await served(agent);
    await answer('Guten Tag.');
    await eventually(() => expect(errands()).toHaveLength(2));
    const links = new Set(errands().map((errand) => errand.consentLink));
    expect(links.size).toBe(1);
    const key = [...links][0]?.split('#')[1] ?? '';
    expect((await house.call('POST', '/chat/erase', {}, { as: key })).status).toBe(200);
    expect((await house.call('GET', '/chat/consents', undefined, { as: key })).status).toBe(401);
    for (const table of ['thread', 'message', 'delivery', 'attachment'] as const) {
      const left = await house.db.owner.pool.query(table === 'thread' ? 'select from lines.thread t join people.customer c on c.id = t.customer_id where c.erased_at is not null' : `select from lines.${table} where conversation_id = '${conversationId}'`);
      expect(left.rowCount, table).toBe(0);
    }
  });

  test('is not sent a question that is over by then', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    // Nothing goes out while the first attempt has not failed for good.
    let failed = 0;
    for (let attempt = 0; attempt < 2; attempt += 1) other.outcomes.push(() => ((failed += 1), trouble()()));
    const { errands } = await served(agent);
    await eventually(() => expect(failed).toBeGreaterThan(0));
    await house.call('POST', `/visits/${visitId}/end`, {}, { as: guest.key });
    other.outcomes.length = 0;
    house.clock.now = new Date(house.clock.now.getTime() + 60_000);
    wake();
    await eventually(async () => {
      const left = await house.db.owner.kysely.selectFrom('lines.delivery').select('state').where('kind', '=', 'question').where('state', '=', 'waiting').execute();
      expect(left).toEqual([]);
    });
    expect(errands().filter((errand) => errand.kind === 'question')).toHaveLength(failed);
  });
});
