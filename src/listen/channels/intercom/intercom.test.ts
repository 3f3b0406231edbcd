import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { expectShuffledTalks } from '#listen/lines/testing/expect-shuffled-talks.ts';
import { backwardsAndDoubled, keyIn, openLineScene, type LineScene } from '#listen/lines/testing/line-scene.ts';
import { eventually } from '#src/testing/eventually.ts';
import { clientSecret, signed, startStandIn, token, type StandIn } from './testing/start-stand-in.ts';

let standIn: StandIn;
let scene: LineScene;
const settings = () => ({ address: `${standIn.address}/`, token, clientSecret });
beforeAll(async () => {
  standIn = await startStandIn();
  scene = await openLineScene('intercom', settings());
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await standIn[Symbol.asyncDispose]();
});

async function deliver(arrange: <T>(list: T[]) => T[] = (list) => list): Promise<void> {
  for (const body of arrange(standIn.webhooks.splice(0))) expect((await scene.post(body, signed(body))).statusCode).toBe(200);
}

describe('a customer who writes in Intercom', () => {
  test('shows up once and in order, whatever order and number of deliveries chance makes', async () => {
    const there = standIn.agent('Nora', 'nora@example.org');
    await expectShuffledTalks(scene, {
      begin: (words) => standIn.begin('conversation', words),
      say: (talk, words) => standIn.say(talk, words),
      answer: (talk, words) => standIn.answer(talk, there, words),
      note: (talk, words) => standIn.note(talk, there, words),
      deliver,
    });
  });

  test('shows up once and in order, is asked by a reply, is heard after the yes, and is answered exactly once', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const there = standIn.agent(agent.name, agent.email);
    const talk = standIn.begin('conversation', '<p>Der Mixer raucht.</p>');
    standIn.bot(talk, '<p>Haben Sie schon die Hilfe gelesen?</p>');
    standIn.assign(talk, there, '<p>Übernimmst du? Schwieriger Fall.</p>');
    standIn.note(talk, there, '<p>Intern: schon wieder dieses Modell.</p>');
    standIn.answer(talk, there, '<p>Bitte ziehen Sie den <b>Stecker</b>.</p>');
    standIn.say(talk, '<p>Ist gezogen.</p>');
    await deliver(backwardsAndDoubled);

    const { id } = await scene.conversationOf('Der Mixer raucht.');
    const expected = ['customer: Der Mixer raucht.', 'agent: Bitte ziehen Sie den Stecker.', 'customer: Ist gezogen.'];
    await eventually(async () => expect(await scene.turns(id)).toEqual(expected));
    await eventually(async () => expect(await scene.conversationOf('Der Mixer raucht.')).toMatchObject({ channel: 'chat', state: 'live', agent_id: agent.id }));

    await eventually(() => expect(standIn.written).toHaveLength(1));
    using heard = await listenIn(scene.address, guest.key, visitId);
    await scene.agree(keyIn(standIn.written[0]?.body['body']), id);
    standIn.say(talk, '<p>Nach dem Ja: Pumpernickel.</p>');
    await deliver(backwardsAndDoubled);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Pumpernickel'));
    expect(heard.bytes()).not.toMatch(/Mixer|Modell|Schwieriger/);

    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Sie bekommen <einen> neuen & mehr.\nVersprochen.' }, { as: agent.key });
    await eventually(() => expect(standIn.written).toHaveLength(2));
    expect(standIn.written[1]?.body).toMatchObject({ type: 'admin', message_type: 'comment', admin_id: there.id, body: 'Sie bekommen &lt;einen&gt; neuen &amp; mehr.\nVersprochen.' });
    standIn.close(talk, there, '<p>Auf Wiedersehen.</p>');
    await deliver(backwardsAndDoubled);
    await eventually(async () => expect((await scene.conversationOf('Der Mixer raucht.')).state).toBe('closed'));
    expect(await scene.turns(id)).toEqual([...expected, 'customer: Nach dem Ja: Pumpernickel.', 'agent: Sie bekommen <einen> neuen & mehr.\nVersprochen.', 'agent: Auf Wiedersehen.']);

    standIn.say(talk, '<p>Und wann?</p>');
    await deliver();
    await eventually(async () => expect(await scene.conversationOf('Und wann?')).toMatchObject({ state: 'live', agent_id: agent.id }));
  });

  test.each([
    ['whatsapp', 'social'],
    ['email', 'mail'],
  ])('by %s comes over channel %s', async (source, channel) => {
    standIn.begin(source, `<p>Eine Frage über ${source}</p>`);
    await deliver();
    expect((await scene.conversationOf(`Eine Frage über ${source}`)).channel).toBe(channel);
  });

  test('in a group is somebody else whom nobody hears', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const talk = standIn.begin('conversation', '<p>Bitte um eine Rechnung.</p>');
    standIn.assign(talk, standIn.agent(agent.name, agent.email));
    await deliver();
    const { id } = await scene.conversationOf('Bitte um eine Rechnung.');
    const question = await eventually(async () => standIn.written.find((each) => each.conversation === talk.id) ?? Promise.reject(new Error('not asked')));
    await scene.agree(keyIn(question.body['body']), id);
    using heard = await listenIn(scene.address, guest.key, visitId);
    standIn.say(talk, '<p>Ich bin Otto: Knäckebrot.</p>', standIn.customer('Otto'));
    standIn.say(talk, '<p>Wieder ich: Toastbrot.</p>');
    await deliver();
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Toastbrot'));
    expect(heard.bytes()).not.toContain('Knäckebrot');
  });
});

test('an answer that was lost on the way is not written a second time', async () => {
  const agent = await scene.people.employee({ roles: ['agent'] });
  const talk = standIn.begin('conversation', '<p>Wo ist mein Paket?</p>');
  await deliver();
  const { id } = await scene.conversationOf('Wo ist mein Paket?');
  await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
  standIn.outcomes.push('lost');
  await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'In Kiel.' }, { as: agent.key });
  await eventually(async () => expect(await scene.undelivered()).toMatchObject([{ state: 'waiting' }]));
  scene.tryAgain();
  await eventually(async () => expect(await scene.undelivered()).toEqual([]));
  await deliver(backwardsAndDoubled);
  standIn.say(talk, '<p>Danke.</p>');
  await deliver();
  await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: Wo ist mein Paket?', 'agent: In Kiel.', 'customer: Danke.']));
  // In the name of the token's owner, as Intercom does not know this colleague.
  expect(standIn.written.filter((each) => each.conversation === talk.id)).toMatchObject([{ body: { admin_id: '9' } }]);
});

describe('a delivery', () => {
  const body = JSON.stringify({ type: 'notification_event', topic: 'ping', created_at: 1_777_624_205, data: { item: { type: 'ping' } } });
  test.each<[string, Record<string, string>, number]>([
    ['signed right', signed(body), 200],
    ['without a signature', { 'content-type': 'application/json' }, 401],
    ['signed with another secret', signed(body, 'another secret'), 401],
    ['signed for another body', signed(`${body} `), 401],
  ])('%s is answered as it should be', async (_how, headers, status) => {
    expect((await scene.post(body, headers)).statusCode).toBe(status);
  });

  test('that is none is answered and leaves nothing; a look whether anybody is at home is answered', async () => {
    for (const none of ['{"topic":', '[]', '{"topic":"conversation.user.created"}', 'null']) expect((await scene.post(none, signed(none))).statusCode).toBe(422);
    expect((await scene.house.app.inject({ method: 'HEAD', url: new URL(scene.line.address).pathname })).statusCode).toBe(200);
  });
});

test('the settings are tried by asking whose the token is', async () => {
  const check = (change: object) => scene.house.call('POST', '/lines/check', { kind: 'intercom', settings: { ...settings(), ...change } }, { as: scene.admin.key });
  expect((await check({})).body).toEqual({ works: true, trouble: null });
  expect((await check({ token: 'not the token' })).body.trouble.de).toMatch(/Zugangsschlüssel nicht an/);
});
