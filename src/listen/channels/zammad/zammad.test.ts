import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { expectShuffledTalks } from '#listen/lines/testing/expect-shuffled-talks.ts';
import { backwardsAndDoubled, keyIn, openLineScene, type LineScene } from '#listen/lines/testing/line-scene.ts';
import { eventually } from '#src/testing/eventually.ts';
import { signatureToken, signed, startStandIn, token, type StandIn } from './testing/start-stand-in.ts';

let standIn: StandIn;
let scene: LineScene;
const settings = () => ({ address: standIn.address, token, signatureToken });
beforeAll(async () => {
  standIn = await startStandIn();
  scene = await openLineScene('zammad', settings());
});
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  await standIn[Symbol.asyncDispose]();
});

const post = (body: string, headers = signed(body)) => scene.post(body, headers);

async function deliver(arrange: <T>(list: T[]) => T[] = (list) => list): Promise<void> {
  for (const body of arrange(standIn.webhooks.splice(0))) expect((await post(body)).statusCode).toBe(200);
}

describe('a customer who writes to Zammad', () => {
  test('shows up once and in order, whatever order and number of deliveries chance makes', async () => {
    const there = standIn.agent('Nora', 'nora@example.org');
    await expectShuffledTalks(scene, {
      begin: (words) => standIn.begin('chat', 'Eine Frage', words),
      say: (talk, words) => void standIn.say(talk, words),
      answer: (talk, words) => void standIn.answer(talk, there, words),
      note: (talk, words) => void standIn.answer(talk, there, words, { internal: true }),
      deliver,
    });
  });

  test('shows up once and in order, is asked by mail, is heard after the yes, and is answered by an article exactly once', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const there = standIn.agent(agent.name, agent.email);
    const ticket = standIn.begin('email', 'Der Mixer raucht', 'Guten Tag,\n\nder Mixer raucht.\n\nMit freundlichen Grüßen\nFrieda Beispiel');
    standIn.change(ticket, { owner: there, state: 'open' });
    standIn.answer(ticket, there, 'Intern: schon wieder dieses Modell.', { internal: true, type: 'note' });
    standIn.answer(ticket, there, '<p>Bitte ziehen Sie den <b>Stecker</b>.</p>', { content_type: 'text/html' });
    standIn.say(ticket, 'Ist gezogen.\n\nAm 01.05.2026 um 11:02 schrieb Service Desk <service@example.org>:\n> Bitte ziehen Sie den Stecker.');
    await deliver(backwardsAndDoubled);

    const { id } = await scene.conversationOf('Guten Tag,\n\nder Mixer raucht.');
    const expected = ['customer: Guten Tag,\n\nder Mixer raucht.', 'agent: Bitte ziehen Sie den Stecker.', 'customer: Ist gezogen.'];
    await eventually(async () => expect(await scene.turns(id)).toEqual(expected));
    await eventually(async () => expect(await scene.conversationOf('Guten Tag,\n\nder Mixer raucht.')).toMatchObject({ channel: 'mail', state: 'live', agent_id: agent.id }));

    await eventually(() => expect(standIn.written).toHaveLength(1));
    const question = standIn.written[0]?.body ?? {};
    expect(question).toMatchObject({ ticket_id: ticket.id, type: 'email', to: `Frieda <${ticket.customer.email}>`, subject: 'Der Mixer raucht', internal: false, sender: 'Agent', content_type: 'text/plain' });
    const key = keyIn(question['body']);

    using heard = await listenIn(scene.address, guest.key, visitId);
    standIn.say(ticket, 'Vor dem Ja: Zwieback.');
    await deliver(backwardsAndDoubled);
    await eventually(async () => expect((await scene.turns(id)).at(-1)).toMatch(/Zwieback/));
    expect(heard.bytes()).not.toMatch(/Zwieback|raucht/);
    await scene.agree(key, id);
    standIn.say(ticket, 'Nach dem Ja: Pumpernickel.');
    await deliver(backwardsAndDoubled);
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Pumpernickel'));
    // In a thread of mails the question is about all of it; a note among agents is not part of that.
    expect(heard.bytes()).toContain('Zwieback');
    expect(heard.bytes()).not.toContain('Modell');

    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Sie bekommen einen neuen.' }, { as: agent.key });
    await eventually(() => expect(standIn.written).toHaveLength(2));
    standIn.change(ticket, { state: 'closed' });
    await deliver(backwardsAndDoubled);
    await eventually(async () => expect((await scene.conversationOf('Guten Tag,\n\nder Mixer raucht.')).state).toBe('closed'));
    expect((await scene.turns(id)).at(-1)).toBe('agent: Sie bekommen einen neuen.');
    expect(ticket.articles.filter((article) => article.body === 'Sie bekommen einen neuen.')).toHaveLength(1);

    standIn.say(ticket, 'Und wann?');
    await deliver();
    await eventually(async () => expect(await scene.conversationOf('Und wann?')).toMatchObject({ state: 'live', agent_id: agent.id }));
  });

  test.each([
    ['web', 'chat', 'email'],
    ['telegram personal-message', 'social', 'telegram personal-message'],
    ['whatsapp message', 'social', 'whatsapp message'],
    ['facebook feed post', 'social', 'facebook feed comment'],
    ['sms', 'social', 'sms'],
  ])('by %s comes over channel %s and is answered by %s', async (type, channel, back) => {
    const agent = await scene.people.employee({ roles: ['agent'] });
    const words = `Eine Frage über ${type}`;
    standIn.begin(type, 'Frage', words, { type });
    await deliver();
    const { id, channel: came } = await scene.conversationOf(words);
    expect(came).toBe(channel);
    standIn.written.length = 0;
    await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Eine Antwort.' }, { as: agent.key });
    await eventually(() => expect(standIn.written.map(({ body }) => body['type'])).toEqual([back]));
    await deliver();
  });

  test('but is somebody else in copy, is heard by nobody', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(scene.house, scene.people);
    const there = standIn.agent(agent.name, agent.email);
    const ticket = standIn.begin('email', 'Rechnung', 'Bitte um eine Rechnung.');
    standIn.change(ticket, { owner: there, state: 'open' });
    await deliver();
    const { id } = await scene.conversationOf('Bitte um eine Rechnung.');
    const key = await eventually(async () => {
      const question = standIn.written.find(({ body }) => body['ticket_id'] === ticket.id);
      return keyIn(question?.body['body']) || Promise.reject(new Error('not asked'));
    });
    await scene.agree(key, id);
    using heard = await listenIn(scene.address, guest.key, visitId);
    const other = standIn.customer('Otto', 'otto@example.org');
    standIn.say(ticket, 'Ich bin Otto: Knäckebrot.', { created_by_id: other.id, from: 'Otto <otto@example.org>' });
    standIn.say(ticket, 'Wieder ich: Toastbrot.');
    await deliver();
    await heard.item((item) => item.type === 'turn' && item.turn.text.includes('Toastbrot'));
    expect(heard.bytes()).not.toContain('Knäckebrot');
    expect(await scene.turns(id)).toContain('customer: Ich bin Otto: Knäckebrot.');
  });
});

describe('an answer from our desk that was lost on the way', () => {
  test.each([true, false])('is not written a second time (the key is kept: %s)', async (kept) => {
    standIn.keeps.preferences = kept;
    const agent = await scene.people.employee({ roles: ['agent'] });
    const words = `Passt der Deckel, ${kept}?`;
    const ticket = standIn.begin('email', 'Deckel', words);
    await deliver();
    const { id } = await scene.conversationOf(words);
    await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
    standIn.written.length = 0;
    standIn.outcomes.push('lost');
    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Ja, der passt.' }, { as: agent.key });
    await eventually(async () => expect(await scene.undelivered()).toMatchObject([{ state: 'waiting' }]));
    // With the key its webhook tells that it arrived; without, the next attempt looks.
    if (kept) await deliver(backwardsAndDoubled);
    else scene.tryAgain();
    await eventually(async () => expect(await scene.undelivered()).toEqual([]));
    await deliver(backwardsAndDoubled);
    standIn.say(ticket, 'Danke.');
    await deliver();
    await eventually(async () => expect(await scene.turns(id)).toEqual([`customer: ${words}`, 'agent: Ja, der passt.', 'customer: Danke.']));
    expect(standIn.written).toHaveLength(1);
  });
});

describe('a delivery', () => {
  test.each<[string, (body: string) => Record<string, string>, number]>([
    ['signed right', (body) => signed(body), 200],
    ['without a signature', () => ({ 'content-type': 'application/json' }), 401],
    ['signed with another token', (body) => signed(body, 'another token'), 401],
    ['signed for another body', (body) => signed(`${body} `), 401],
  ])('%s is answered as it should be', async (_how, headersOf, status) => {
    const body = JSON.stringify({ ticket: { id: 1, updated_at: '2026-05-01T09:00:00Z', customer_id: 5 }, article: {} });
    expect((await post(body, headersOf(body))).statusCode).toBe(status);
  });

  test('that is none is answered and leaves nothing', async () => {
    for (const body of ['{"ticket":', '[]', '{"ticket":{"id":"x"}}', 'null']) expect((await post(body)).statusCode).toBe(422);
  });
});

test('the settings are tried by asking who the token is', async () => {
  const check = (change: object) => scene.house.call('POST', '/lines/check', { kind: 'zammad', settings: { ...settings(), ...change } }, { as: scene.admin.key });
  expect((await check({})).body).toEqual({ works: true, trouble: null });
  expect((await check({ token: 'not the token' })).body.trouble.de).toMatch(/Zugangsschlüssel nicht an/);
});
