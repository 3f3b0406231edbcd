import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { expectShuffledTalks } from '#listen/lines/testing/expect-shuffled-talks.ts';
import { backwardsAndDoubled, keyIn, openLineScene, type LineScene } from '#listen/lines/testing/line-scene.ts';
import { eventually } from '#src/testing/eventually.ts';
import { email, signed, signingSecret, startStandIn, token, type StandIn } from './testing/start-stand-in.ts';

let standIn: StandIn;
let scene: LineScene;
const settings = () => ({ address: `${standIn.address}/`, email, token, signingSecret });
beforeAll(async () => {
  standIn = await startStandIn();
  scene = await openLineScene('zendesk', settings());
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await standIn[Symbol.asyncDispose]();
});

async function deliver(arrange: <T>(list: T[]) => T[] = (list) => list): Promise<void> {
  for (const body of arrange(standIn.webhooks.splice(0))) expect((await scene.post(body, signed(body, { at: scene.house.clock.now }))).statusCode).toBe(200);
}

describe('a customer who writes to Zendesk', () => {
  test('shows up once and in order, whatever order and number of deliveries chance makes', async () => {
    const there = standIn.agent('Nora', 'nora@example.org');
    await expectShuffledTalks(scene, {
      begin: (words) => standIn.begin('email', words),
      say: (talk, words) => void standIn.say(talk, words),
      answer: (talk, words) => void standIn.answer(talk, there, words),
      note: (talk, words) => void standIn.note(talk, there, words),
      deliver,
    });
  });

  test('shows up once and in order, is asked by a comment, is heard after the yes, and is answered exactly once', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const there = standIn.agent(agent.name, agent.email);
    const ticket = standIn.begin('email', 'Der Mixer raucht.');
    standIn.assign(ticket, there);
    standIn.note(ticket, there, 'Intern: schon wieder dieses Modell.');
    standIn.answer(ticket, there, 'Bitte ziehen Sie den Stecker.');
    standIn.say(ticket, 'Ist gezogen.\n\nAm 01.05.2026 um 11:02 schrieb Service Desk <service@example.org>:\n> Bitte ziehen Sie den Stecker.');
    await deliver(backwardsAndDoubled);

    const { id } = await scene.conversationOf('Der Mixer raucht.');
    const expected = ['customer: Der Mixer raucht.', 'agent: Bitte ziehen Sie den Stecker.', 'customer: Ist gezogen.'];
    await eventually(async () => expect(await scene.turns(id)).toEqual(expected));
    await eventually(async () => expect(await scene.conversationOf('Der Mixer raucht.')).toMatchObject({ channel: 'mail', state: 'live', agent_id: agent.id }));

    await eventually(() => expect(standIn.written).toHaveLength(1));
    using heard = await listenIn(scene.address, guest.key, visitId);
    expect(heard.bytes()).not.toMatch(/Mixer|Modell/);
    await scene.agree(keyIn(standIn.written[0]?.body), id);
    standIn.say(ticket, 'Nach dem Ja: Pumpernickel.');
    await deliver(backwardsAndDoubled);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Pumpernickel'));
    expect(heard.bytes()).not.toContain('Modell');

    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Sie bekommen einen neuen.' }, { as: agent.key });
    await eventually(() => expect(standIn.written).toHaveLength(2));
    standIn.setStatus(ticket, 'SOLVED');
    await deliver(backwardsAndDoubled);
    await eventually(async () => expect((await scene.conversationOf('Der Mixer raucht.')).state).toBe('closed'));
    expect(await scene.turns(id)).toEqual([...expected, 'customer: Nach dem Ja: Pumpernickel.', 'agent: Sie bekommen einen neuen.']);

    standIn.say(ticket, 'Und wann?');
    await deliver();
    await eventually(async () => expect(await scene.conversationOf('Und wann?')).toMatchObject({ state: 'live', agent_id: agent.id }));
  });

  test('but is somebody in copy, is heard by nobody', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const ticket = standIn.begin('email', 'Bitte um eine Rechnung.');
    standIn.assign(ticket, standIn.agent(agent.name, agent.email));
    await deliver();
    const { id } = await scene.conversationOf('Bitte um eine Rechnung.');
    const question = await eventually(async () => standIn.written.find((each) => each.ticket === ticket.id) ?? Promise.reject(new Error('not asked')));
    await scene.agree(keyIn(question.body), id);
    using heard = await listenIn(scene.address, guest.key, visitId);
    standIn.say(ticket, 'Ich bin Otto: Knäckebrot.', standIn.customer('Otto', 'otto@example.org'));
    standIn.say(ticket, 'Wieder ich: Toastbrot.');
    await deliver();
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Toastbrot'));
    expect(heard.bytes()).not.toContain('Knäckebrot');
    expect(await scene.turns(id)).toContain('customer: Ich bin Otto: Knäckebrot.');
  });

  test('by messaging shows up as a chat; an answer from here is refused in words, as Zendesk takes none', async () => {
    const agent = await scene.people.employee({ roles: ['agent'] });
    const there = standIn.agent(agent.name, agent.email);
    const ticket = standIn.begin('native_messaging', 'Gespräch mit Frieda: Passt der Deckel?');
    standIn.message(ticket, 'end_user', ticket.requester, 'Passt der Deckel?');
    standIn.message(ticket, 'system', ticket.requester, 'Wie können wir helfen?');
    standIn.assign(ticket, there);
    standIn.message(ticket, 'agent', there, 'Ja, der passt.');
    await deliver(backwardsAndDoubled);
    const { id, channel } = await scene.conversationOf('Passt der Deckel?');
    expect(channel).toBe('chat');
    await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: Passt der Deckel?', 'agent: Ja, der passt.']));
    await eventually(async () => expect(await scene.conversationOf('Passt der Deckel?')).toMatchObject({ agent_id: agent.id }));
    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Noch etwas?' }, { as: agent.key });
    await eventually(async () => expect(await scene.undelivered()).toContainEqual(expect.objectContaining({ state: 'given-up', trouble: expect.objectContaining({ de: expect.stringMatching(/Messaging/) }) })));
  });
});

test('an answer that was lost on the way is not written a second time', async () => {
  const agent = await scene.people.employee({ roles: ['agent'] });
  const ticket = standIn.begin('web', 'Wo ist mein Paket?');
  await deliver();
  const { id } = await scene.conversationOf('Wo ist mein Paket?');
  await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
  standIn.outcomes.push('lost');
  await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'In Kiel.' }, { as: agent.key });
  await eventually(async () => expect(await scene.undelivered()).toContainEqual(expect.objectContaining({ state: 'waiting' })));
  scene.tryAgain();
  await eventually(async () => expect(await scene.undelivered()).not.toContainEqual(expect.objectContaining({ state: 'waiting' })));
  await deliver(backwardsAndDoubled);
  standIn.say(ticket, 'Danke.');
  await deliver();
  await eventually(async () => expect(await scene.turns(id)).toEqual(['customer: Wo ist mein Paket?', 'agent: In Kiel.', 'customer: Danke.']));
  expect(standIn.written.filter((each) => each.ticket === ticket.id)).toHaveLength(1);
});

describe('a delivery', () => {
  const body = JSON.stringify({ type: 'zen:event-type:ticket.tags_changed', time: '2026-05-01T09:00:00Z', detail: { id: '1' }, event: {} });
  test.each<[string, () => Record<string, string>, number]>([
    ['signed right', () => signed(body, { at: scene.house.clock.now }), 200],
    ['without a signature', () => ({ 'content-type': 'application/json' }), 401],
    ['signed with another secret', () => signed(body, { at: scene.house.clock.now, secret: 'another secret' }), 401],
    ['signed for another body', () => signed(`${body} `, { at: scene.house.clock.now }), 401],
    ['signed an hour ago', () => signed(body, { at: new Date(scene.house.clock.now.getTime() - 3_600_000) }), 401],
  ])('%s is answered as it should be', async (_how, headers, status) => {
    expect((await scene.post(body, headers())).statusCode).toBe(status);
  });

  test('that is none is answered and leaves nothing', async () => {
    for (const none of ['{"type":', '[]', '{"type":"zen:event-type:ticket.created"}', 'null']) expect((await scene.post(none, signed(none, { at: scene.house.clock.now }))).statusCode).toBe(422);
  });
});

test('the settings are tried by asking who the account is', async () => {
  const check = (change: object) => scene.house.call('POST', '/lines/check', { kind: 'zendesk', settings: { ...settings(), ...change } }, { as: scene.admin.key });
  expect((await check({})).body).toEqual({ works: true, trouble: null });
  expect((await check({ token: 'not the token' })).body.trouble.de).toMatch(/Zugangsschlüssel nicht an/);
});
