import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { expectShuffledTalks } from '#listen/lines/testing/expect-shuffled-talks.ts';
import { backwardsAndDoubled, keyIn, openLineScene, type LineScene } from '#listen/lines/testing/line-scene.ts';
import { eventually } from '#src/testing/eventually.ts';
import { signed, signingKey, startStandIn, token, type StandIn } from './testing/start-stand-in.ts';

let standIn: StandIn;
let scene: LineScene;
const settings = () => ({ address: `${standIn.address}/`, token, signingKey });
beforeAll(async () => {
  standIn = await startStandIn();
  scene = await openLineScene('front', settings());
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await standIn[Symbol.asyncDispose]();
});

async function deliver(arrange: <T>(list: T[]) => T[] = (list) => list): Promise<void> {
  for (const body of arrange(standIn.webhooks.splice(0))) expect((await scene.post(body, signed(body, { at: scene.house.clock.now }))).statusCode).toBe(200);
}

describe('a customer who writes to Front', () => {
  test('shows up once and in order, whatever order and number of deliveries chance makes', async () => {
    const there = standIn.agent('Nora', 'nora@example.org');
    await expectShuffledTalks(scene, {
      begin: (words) => standIn.begin('whatsapp', words),
      say: (talk, words) => void standIn.say(talk, words),
      answer: (talk, words) => void standIn.answer(talk, there, words),
      note: (talk, words) => standIn.comment(talk, there, words),
      deliver,
    });
  });

  test.each([true, false])('shows up once and in order, is asked by mail, is heard after the yes, and is answered exactly once (webhooks bring the words: %s)', async (words) => {
    standIn.tells.words = words;
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const there = standIn.agent(agent.name, agent.email);
    const first = `Der Mixer raucht, ${words}.`;
    const talk = standIn.begin('email', first);
    standIn.comment(talk, there, 'Intern: schon wieder dieses Modell.');
    standIn.assign(talk, there);
    standIn.answer(talk, there, 'Bitte ziehen Sie den Stecker.');
    standIn.say(talk, 'Ist gezogen.\n\nAm 01.05.2026 um 11:02 schrieb Service <service@example.org>:\n> Bitte ziehen Sie den Stecker.');
    await deliver(backwardsAndDoubled);

    const { id } = await scene.conversationOf(first);
    const expected = [`customer: ${first}`, 'agent: Bitte ziehen Sie den Stecker.', 'customer: Ist gezogen.'];
    await eventually(async () => expect(await scene.turns(id)).toEqual(expected));
    await eventually(async () => expect(await scene.conversationOf(first)).toMatchObject({ channel: 'mail', state: 'live', agent_id: agent.id }));

    const ours = () => standIn.written.filter((each) => each.conversation === talk.id);
    await eventually(() => expect(ours()).toHaveLength(1));
    expect(ours()[0]?.body).toMatchObject({ options: { archive: false } });
    using heard = await listenIn(scene.address, guest.key, visitId);
    await scene.agree(keyIn(ours()[0]?.body['body']), id);
    standIn.say(talk, 'Nach dem Ja: Pumpernickel.');
    await deliver(backwardsAndDoubled);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Pumpernickel'));
    expect(heard.bytes()).not.toContain('Modell');

    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Sie bekommen <einen> neuen.\nVersprochen.' }, { as: agent.key });
    await eventually(() => expect(ours()).toHaveLength(2));
    expect(ours()[1]?.body).toMatchObject({ author_id: there.id, body: 'Sie bekommen &lt;einen&gt; neuen.<br>\nVersprochen.' });
    standIn.archive(talk);
    await deliver(backwardsAndDoubled);
    await eventually(async () => expect((await scene.conversationOf(first)).state).toBe('closed'));
    expect(await scene.turns(id)).toEqual([...expected, 'customer: Nach dem Ja: Pumpernickel.', 'agent: Sie bekommen <einen> neuen.\nVersprochen.']);

    const again = `Und wann, ${words}?`;
    standIn.say(talk, again);
    await deliver();
    await eventually(async () => expect(await scene.conversationOf(again)).toMatchObject({ state: 'live', agent_id: agent.id }));
    standIn.tells.words = true;
  });

  test.each([
    ['front_chat', 'chat'],
    ['whatsapp', 'social'],
  ])('by %s comes over channel %s and is answered in plain words', async (type, channel) => {
    const agent = await scene.people.employee({ roles: ['agent'] });
    const talk = standIn.begin(type, `Eine Frage über ${type}`, '+4940123456');
    await deliver();
    const { id, channel: came } = await scene.conversationOf(`Eine Frage über ${type}`);
    expect(came).toBe(channel);
    await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Eine\n<Antwort>' }, { as: agent.key });
    await eventually(() => expect(standIn.written.filter((each) => each.conversation === talk.id)).toMatchObject([{ body: { body: 'Eine\n<Antwort>' } }]));
    await deliver();
  });

  test.each([true, false])('but is somebody in copy, is heard by nobody (webhooks bring the words: %s)', async (words) => {
    standIn.tells.words = words;
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const request = `Bitte um eine Rechnung, ${words}.`;
    const talk = standIn.begin('email', request);
    standIn.assign(talk, standIn.agent(agent.name, agent.email));
    await deliver();
    const { id } = await scene.conversationOf(request);
    const question = await eventually(async () => standIn.written.find((each) => each.conversation === talk.id) ?? Promise.reject(new Error('not asked')));
    await scene.agree(keyIn(question.body['body']), id);
    using heard = await listenIn(scene.address, guest.key, visitId);
    standIn.say(talk, 'Ich bin Otto: Knäckebrot.', 'otto@example.org');
    standIn.say(talk, 'Wieder ich: Toastbrot.');
    await deliver();
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Toastbrot'));
    expect(heard.bytes()).not.toContain('Knäckebrot');
    const { rows } = await scene.house.db.owner.pool.query('select body::text from conversations.event where conversation_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('otto@');
    standIn.tells.words = true;
  });

  test('by mail is the same person on every line of mails, whatever case their address is written in', async () => {
    standIn.begin('email', 'Zum ersten Mal.', 'Greta@example.org');
    standIn.begin('email', 'Zum zweiten Mal.', 'greta@EXAMPLE.org');
    await deliver();
    expect((await scene.conversationOf('Zum ersten Mal.')).customer_id).toBe((await scene.conversationOf('Zum zweiten Mal.')).customer_id);
  });
});

test('an answer that was lost on the way is not written a second time', async () => {
  const agent = await scene.people.employee({ roles: ['agent'] });
  const talk = standIn.begin('email', 'Wo ist mein Paket?');
  await deliver();
  const { id } = await scene.conversationOf('Wo ist mein Paket?');
  await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
  standIn.outcomes.push('lost');
  await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'In Kiel.' }, { as: agent.key });
  await eventually(async () => expect(await scene.undelivered()).toMatchObject([{ state: 'waiting' }]));
  scene.tryAgain();
  await eventually(async () => expect(await scene.undelivered()).toEqual([]));
  await deliver(backwardsAndDoubled);
  standIn.say(talk, 'Danke.');
  await deliver();
  await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: Wo ist mein Paket?', 'agent: In Kiel.', 'customer: Danke.']));
  expect(standIn.written.filter((each) => each.conversation === talk.id)).toHaveLength(1);
});

test('the same words that a colleague writes in Front right after are words of their own', async () => {
  const agent = await scene.people.employee({ roles: ['agent'] });
  const talk = standIn.begin('email', 'Geht das auch am Montag?');
  await deliver();
  const { id } = await scene.conversationOf('Geht das auch am Montag?');
  await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
  await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Gern.' }, { as: agent.key });
  await eventually(() => expect(standIn.webhooks).toHaveLength(1));
  // The webhook about our own answer is lost.
  standIn.webhooks.length = 0;
  standIn.answer(talk, standIn.agent(agent.name, agent.email), 'Gern.');
  await deliver(backwardsAndDoubled);
  await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: Geht das auch am Montag?', 'agent: Gern.', 'agent: Gern.']));
});

describe('a delivery', () => {
  const now = () => scene.house.clock.now;
  const body = JSON.stringify({ type: 'sync', authorization: { id: 'cmp_abc' } });
  test.each<[string, () => Record<string, string>, number]>([
    ['signed right', () => signed(body, { at: now() }), 200],
    ['without a signature', () => ({ 'content-type': 'application/json' }), 401],
    ['signed with another key', () => signed(body, { at: now(), key: 'another key' }), 401],
    ['signed for another body', () => signed(`${body} `, { at: now() }), 401],
    ['signed an hour ago', () => signed(body, { at: new Date(now().getTime() - 3_600_000) }), 401],
  ])('%s is answered as it should be', async (_how, headers, status) => {
    expect((await scene.post(body, headers())).statusCode).toBe(status);
  });

  test('with a challenge gets its own words back, if it is signed', async () => {
    const reply = await scene.post(body, { ...signed(body, { at: now() }), 'x-front-challenge': 'Sesam "öffne" dich' });
    expect(reply.json()).toEqual({ challenge: 'Sesam "öffne" dich' });
    expect((await scene.post(body, { 'content-type': 'application/json', 'x-front-challenge': 'Sesam' })).statusCode).toBe(401);
  });

  test('that is none is answered and leaves nothing; one whose message cannot be fetched is wanted again', async () => {
    for (const none of ['{"type":', '[]', '{"type":"inbound_received"}', 'null']) expect((await scene.post(none, signed(none, { at: now() }))).statusCode).toBe(422);
    const preview = JSON.stringify({ type: 'inbound_received', payload: { emitted_at: 1_777_624_206, conversation: { id: 'cnv_1' }, target: { data: { id: 'msg_nowhere' } } } });
    expect((await scene.post(preview, signed(preview, { at: now() }))).statusCode).toBe(503);
  });
});

test('the settings are tried by asking whose the token is', async () => {
  const check = (change: object) => scene.house.call('POST', '/lines/check', { kind: 'front', settings: { ...settings(), ...change } }, { as: scene.admin.key });
  expect((await check({})).body).toEqual({ works: true, trouble: null });
  expect((await check({ token: 'not the token' })).body.trouble.de).toMatch(/Zugangsschlüssel nicht an/);
});
