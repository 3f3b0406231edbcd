import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { expectShuffledTalks } from '#listen/lines/testing/expect-shuffled-talks.ts';
import { keyIn, openLineScene, type LineScene } from '#listen/lines/testing/line-scene.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { eventually } from '#src/testing/eventually.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { signed, startStandIn, token, webhookSecret, type StandIn } from './testing/start-stand-in.ts';

let standIn: StandIn;
let scene: LineScene;
const settings = () => ({ address: `${standIn.address}/`, account: 1, token, webhookSecret });
beforeAll(async () => {
  standIn = await startStandIn();
  scene = await openLineScene('chatwoot', settings());
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await standIn[Symbol.asyncDispose]();
});

/** An agent here who is an agent there. */
async function agentOnBothSides(employee: SeededEmployee) {
  const there = { id: standIn.agents.length + 20, name: employee.name, email: employee.email, type: 'user' as const };
  standIn.agents.push(there);
  return there;
}

const post = (body: string, headers: Record<string, string> = signed(body, { at: scene.house.clock.now }), to = scene.line) => scene.post(body, headers, to);

/** Delivers what the stand-in has to tell, in the order the test wants. */
async function deliver(arrange: <T>(list: T[]) => T[] = (list) => list): Promise<void> {
  for (const { body } of arrange(standIn.webhooks.splice(0))) expect((await post(body)).statusCode).toBe(200);
}

/** Doubled and in no order, the same every time. */
const shuffledAndDoubled = <T>(list: T[]): T[] =>
  [...list, ...list].map((item, index) => ({ item, rank: (index * 7_919) % 104_729 })).sort((a, b) => (a.rank % 13) - (b.rank % 13) || b.rank - a.rank).map(({ item }) => item);

describe('a customer who writes in Chatwoot', () => {
  test('shows up once and in order, whatever order and number of deliveries chance makes', async () => {
    const there = { id: 900, name: 'Nora', email: 'nora@example.org', type: 'user' as const };
    await expectShuffledTalks(scene, {
      begin: (words) => standIn.begin('Channel::Whatsapp', words),
      say: (talk, words) => void standIn.say(talk, words),
      answer: (talk, words) => void standIn.answer(talk, there, words),
      note: (talk, words) => void standIn.note(talk, there, words),
      deliver,
    });
  });

  test('shows up once and in order, is asked by a message with a link, and is heard after the yes; the answer from our desk arrives there exactly once', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const there = await agentOnBothSides(agent);
    const talk = standIn.begin('Channel::Whatsapp', 'Der Rührbesen quietscht.');
    standIn.assign(talk, there);
    standIn.note(talk, there, 'Interne Notiz: Stammkundin, nicht verärgern.');
    standIn.say(talk, 'Schon seit gestern.');
    standIn.typing(talk);
    standIn.activity(talk, 'Zugewiesen');
    standIn.answer(talk, there, 'Ich schaue nach.');
    standIn.say(talk, 'Danke!');
    await deliver(shuffledAndDoubled);

    const { id } = await scene.conversationOf('Der Rührbesen quietscht.');
    const expected = ['customer: Der Rührbesen quietscht.', 'customer: Schon seit gestern.', 'agent: Ich schaue nach.', 'customer: Danke!'];
    await eventually(async () => expect(await scene.turns(id)).toEqual(expected));
    await eventually(async () => expect(await scene.conversationOf('Der Rührbesen quietscht.')).toMatchObject({ channel: 'social', state: 'live', agent_id: agent.id }));

    // The question is a message in Chatwoot, written once, with the customer's own link.
    await eventually(() => expect(standIn.written).toHaveLength(1));
    const question = String(standIn.written[0]?.body['content']);
    expect(standIn.written[0]?.body).toMatchObject({ message_type: 'outgoing', private: false });
    expect(question).toMatch(/mitlesen|verfolgen|zuhören|Gespräch/);
    const key = keyIn(question);

    using heard = await listenIn(scene.address, guest.key, visitId);
    standIn.say(talk, 'Noch vor dem Ja: Gugelhupf.');
    await deliver();
    await eventually(async () => expect((await scene.turns(id)).at(-1)).toMatch(/Gugelhupf/));
    await scene.agree(key, id);
    standIn.say(talk, 'Nach dem Ja: Marmorkuchen.');
    await deliver(shuffledAndDoubled);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Marmorkuchen'));
    expect(heard.bytes()).not.toMatch(/Gugelhupf|Rührbesen|Stammkundin/);

    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Wir tauschen ihn aus.' }, { as: agent.key });
    await eventually(() => expect(standIn.written).toHaveLength(2));
    await deliver(shuffledAndDoubled);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('tauschen'));
    standIn.resolve(talk);
    await deliver();
    await eventually(async () => expect((await scene.conversationOf('Der Rührbesen quietscht.')).state).toBe('closed'));
    expect(await scene.turns(id)).toEqual([...expected, 'customer: Noch vor dem Ja: Gugelhupf.', 'customer: Nach dem Ja: Marmorkuchen.', 'agent: Wir tauschen ihn aus.']);
    expect(standIn.written).toHaveLength(2);
  });

  test('and comes back after the end begins a follow-up with the same agent', async () => {
    const agent = await scene.people.employee({ roles: ['agent'] });
    const there = await agentOnBothSides(agent);
    const talk = standIn.begin('Channel::WebWidget', 'Wo ist mein Paket?');
    standIn.assign(talk, there);
    standIn.resolve(talk);
    await deliver();
    await eventually(async () => expect(await scene.conversationOf('Wo ist mein Paket?')).toMatchObject({ state: 'closed', channel: 'chat' }));
    standIn.say(talk, 'Es ist immer noch nicht da.');
    await deliver(shuffledAndDoubled);
    await eventually(async () => expect(await scene.conversationOf('Es ist immer noch nicht da.')).toMatchObject({ state: 'live', agent_id: agent.id }));
  });

  test('waits in our queue as long as nobody is assigned, and again when the assignment is taken back', async () => {
    const agent = await scene.people.employee({ roles: ['agent'] });
    const there = await agentOnBothSides(agent);
    const talk = standIn.begin('Channel::Email', 'Eine Frage zur Rechnung.');
    await deliver();
    expect(await scene.conversationOf('Eine Frage zur Rechnung.')).toMatchObject({ state: 'waiting', channel: 'mail' });
    standIn.answer(talk, there, 'Ich bin dran.');
    standIn.assign(talk, there);
    await deliver();
    await eventually(async () => expect(await scene.conversationOf('Eine Frage zur Rechnung.')).toMatchObject({ state: 'live', agent_id: agent.id }));
    standIn.assign(talk, null);
    await deliver();
    await eventually(async () => expect(await scene.conversationOf('Eine Frage zur Rechnung.')).toMatchObject({ state: 'waiting' }));
  });

  test('sends a picture without words: its name stays with the agent’s desk', async () => {
    const talk = standIn.begin('Channel::Telegram', 'So sieht es aus:');
    standIn.say(talk, null, [{ id: 5, file_type: 'image', extension: null, file_size: 20_480, data_url: 'https://chatwoot.example.org/rails/active_storage/blobs/redirect/eyJf/bruch%20stelle.jpg' }]);
    await deliver();
    const { id } = await scene.conversationOf('So sieht es aus:');
    await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: So sieht es aus:', 'customer: [eine Datei]']));
    const files = await scene.house.db.owner.kysely.selectFrom('lines.attachment').select(['name', 'size', 'sealed']).where('conversation_id', '=', id).execute();
    expect(files).toEqual([{ name: 'bruch stelle.jpg', size: '20480', sealed: null }]);
  });
});

describe('an answer from our desk', () => {
  async function served(words: string) {
    const agent = await scene.people.employee({ roles: ['agent'] });
    const talk = standIn.begin('Channel::WebWidget', words);
    standIn.assign(talk, await agentOnBothSides(agent));
    await deliver();
    const { id } = await scene.conversationOf(words);
    await eventually(async () => expect(await scene.conversationOf(words)).toMatchObject({ state: 'live' }));
    standIn.written.length = 0;
    return { talk, id, say: (text: string) => scene.house.call('POST', `/desk/conversations/${id}/turns`, { text }, { as: agent.key }) };
  }

  test('that got there although the line was cut is not written a second time', async () => {
    const { talk, id, say } = await served('Passt der Deckel?');
    standIn.outcomes.push('lost');
    await say('Ja, der passt.');
    await eventually(() => expect(standIn.written).toHaveLength(1));
    // The webhook about it is late; the next attempt looks first.
    const late = standIn.webhooks.splice(0);
    await eventually(async () => expect(await scene.undelivered()).toMatchObject([{ state: 'waiting' }]));
    scene.tryAgain();
    await eventually(async () => expect(await scene.undelivered()).toEqual([]));
    standIn.webhooks.push(...late);
    await deliver(shuffledAndDoubled);
    standIn.say(talk, 'Prima.');
    await deliver();
    await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: Passt der Deckel?', 'agent: Ja, der passt.', 'customer: Prima.']));
    expect(standIn.written).toHaveLength(1);
    expect(talk.messages.filter((message) => message.content === 'Ja, der passt.')).toHaveLength(1);
  });

  test('waits while Chatwoot is overloaded, and is given up at once when the token is no good', async () => {
    const { say } = await served('Geht das auch in Rot?');
    standIn.outcomes.push(503);
    await say('Ja, auch in Rot.');
    await eventually(async () => expect(await scene.undelivered()).toMatchObject([{ state: 'waiting', trouble: { en: expect.stringMatching(/overloaded/) } }]));
    scene.tryAgain();
    await eventually(() => expect(standIn.written.map(({ status }) => status)).toEqual([503, 200]));
    standIn.outcomes.push(401);
    await say('Und in Blau.');
    const [given] = await eventually(async () => {
      const items = await scene.undelivered();
      expect(items).toMatchObject([{ state: 'given-up', trouble: { de: expect.stringMatching(/Zugangsschlüssel/) } }]);
      return items;
    });
    await scene.house.call('POST', `/lines/deliveries/${given.id}/again`, {}, { as: scene.admin.key });
    await eventually(() => expect(standIn.written.map(({ status }) => status)).toEqual([503, 200, 401, 200]));
  });
});

describe('a delivery', () => {
  const body = () => {
    standIn.begin('Channel::WebWidget', `Unterschrieben ${Math.random()}`);
    const [, message] = standIn.webhooks.splice(0);
    return message?.body ?? '';
  };

  test.each<[string, (text: string) => Record<string, string>]>([
    ['without a signature', () => ({ 'content-type': 'application/json' })],
    ['signed with another secret', (text) => signed(text, { secret: 'somebody else’s', at: scene.house.clock.now })],
    ['signed for another body', (text) => signed(`${text} `, { at: scene.house.clock.now })],
    ['signed ten minutes ago', (text) => signed(text, { at: new Date(scene.house.clock.now.getTime() - 600_000) })],
    ['signed for a moment that is no number', (text) => ({ ...signed(text, { at: scene.house.clock.now }), 'x-chatwoot-timestamp': 'soon' })],
    ['signed with something that is no signature', (text) => ({ ...signed(text, { at: scene.house.clock.now }), 'x-chatwoot-signature': 'sha256=zz' })],
  ])('%s is refused', async (_how, headersOf) => {
    const text = body();
    expect((await post(text, headersOf(text))).statusCode).toBe(401);
    expect(Number((await scene.house.db.owner.pool.query<{ n: string }>(`select count(*) as n from lines.deed`)).rows[0]?.n)).toBe(0);
    expect((await scene.house.services.metrics.render()).text).toMatch(/ohrensessel_line_messages_total\{kind="chatwoot",outcome="refused signature"\} [1-9]/);
  });

  test('without a signature is taken where the administration allows it, one with a wrong signature is not', async () => {
    const older = await setUpLine(scene.house, scene.admin.key, { kind: 'chatwoot', name: 'Älteres Chatwoot', settings: { ...settings(), webhookSecret: null, unsigned: true } });
    const text = body();
    expect((await post(text, { 'content-type': 'application/json' }, older)).statusCode).toBe(200);
    expect((await post(text, signed(text, { secret: 'wrong', at: scene.house.clock.now }), older)).statusCode).toBe(401);
  });

  test.each<[string, string, number]>([
    ['that is no JSON', '{"event":', 422],
    ['that is no object', '[]', 422],
    ['of an event we do not know', '{"event":"contact_created","id":1}', 200],
    ['of a message without a conversation', '{"event":"message_created","id":1,"created_at":1}', 422],
  ])('%s is answered and leaves nothing', async (_what, text, status) => {
    expect((await post(text)).statusCode).toBe(status);
  });

  test('over a megabyte is refused before it is read', async () => {
    expect((await post(`{"event":"${'x'.repeat(1_100_000)}"}`)).statusCode).toBe(413);
  });

  test('to a line that is switched off, or to another kind, finds nobody', async () => {
    const off = await setUpLine(scene.house, scene.admin.key, { kind: 'chatwoot', name: 'Aus', settings: settings(), active: false });
    const text = body();
    expect((await post(text, signed(text, { at: scene.house.clock.now }), off)).statusCode).toBe(404);
    expect((await scene.house.app.inject({ method: 'POST', url: `/channels/zammad/${scene.line.id}`, payload: text })).statusCode).toBe(404);
  });
});

describe('the settings', () => {
  const check = (change: object) => scene.house.call('POST', '/lines/check', { kind: 'chatwoot', settings: { ...settings(), ...change } }, { as: scene.admin.key });

  test('work when Chatwoot knows the token and the inboxes', async () => {
    expect((await check({ inboxes: ['Website'] })).body).toEqual({ works: true, trouble: null });
  });

  test.each<[string, object, RegExp]>([
    ['a wrong token', { token: 'not the token' }, /Zugangsschlüssel nicht an/],
    ['an account that is not there', { account: 7 }, /kennt das nicht/],
    ['an inbox the token does not see', { inboxes: ['Werkstatt'] }, /„Werkstatt“/],
    ['nobody at the address', { address: 'http://127.0.0.1:49151' }, /antwortet niemand/],
    ['no way to trust deliveries', { webhookSecret: null }, /Geheimnis des Webhooks/],
  ])('say in words what is wrong: %s', async (_what, change, words) => {
    const { status, body } = await check(change);
    expect(status).toBe(200);
    expect(body.works).toBe(false);
    expect(body.trouble.de).toMatch(words);
  });
});
