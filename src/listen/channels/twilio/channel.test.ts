import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEar, speakUntilHeard, type OpenEar } from '#listen/calls/server/testing/open-ear.ts';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { setUpTwilio } from './testing/set-up-twilio.ts';
import { newSid, sign, startStandIn, type StandIn, type StandInCall, type StandInStream } from './testing/start-stand-in.ts';

const eventToken = 'a key for events of tests';
/** For what happens within a moment, on a machine with other things to do. */
const soon = { timeout: 10_000 };

let house: TestHouse;
let people: SeededPeople;
let base: string;
let twilio: StandIn;
let admin: SeededEmployee;
let address: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  base = await house.listen();
  twilio = await startStandIn();
  admin = await people.employee({ roles: ['admin'] });
  address = await setUpTwilio(house, base, admin.key, { ...twilio.settings(), eventToken });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await twilio[Symbol.asyncDispose]();
});

const counted = async (outcome: string) => {
  const { text } = await house.services.metrics.render();
  return Number(new RegExp(`ohrensessel_call_sessions_total\\{kind="twilio",outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
};

const conversationsOf = async ({ key }: SeededEmployee) => (await house.call('GET', '/desk', undefined, { as: key })).body.conversations as Array<{ id: string; state: string; channel: string; door: string; language: string; question: { askId: string } | null }>;

/** A guest beside an agent, and a customer whose call the agent has taken on their telephone. */
async function call(query = '', about: Parameters<StandIn['ring']>[0] = {}) {
  const { agent, guest, visitId } = await guestBesideAgent(house, people);
  const customer = twilio.ring(about);
  const leg = twilio.ring({ from: customer.from, to: 'client:someone', direction: 'outbound-dial', parent: customer.sid });
  expect(await answered(customer, leg, `?agent=${encodeURIComponent(agent.email)}${query}`)).toEqual({ status: 200, text: '' });
  const [conversation] = await conversationsOf(agent);
  if (!conversation) throw new Error('no call at the desk');
  const seen = await listenIn(base, guest.key, visitId);
  const { conversations } = seen.items.find((item) => item.type === 'conversations');
  seen[Symbol.dispose]();
  return { agent, guest, visitId, customer, leg, conversation, ear: () => openEar(base, guest.key, visitId, conversations[0].handle) };
}

const answered = (customer: StandInCall, leg: StandInCall, query: string) => twilio.report(address, query, { CallSid: leg.sid, ParentCallSid: customer.sid, CallStatus: 'in-progress', From: leg.from, To: leg.to });

/** The agent's one key. */
async function agree({ agent, conversation }: { agent: SeededEmployee; conversation: { id: string } }) {
  const question = (await conversationsOf(agent)).find(({ id }) => id === conversation.id)?.question;
  expect((await house.call('POST', `/desk/conversations/${conversation.id}/answers`, { askId: question?.askId, granted: ['listen'] }, { as: agent.key })).status).toBe(201);
}

const withdraw = async ({ agent, conversation }: { agent: SeededEmployee; conversation: { id: string } }) =>
  expect((await house.call('POST', `/desk/conversations/${conversation.id}/withdrawal`, {}, { as: agent.key })).status).toBe(200);

async function until(opening: Promise<OpenEar>): Promise<OpenEar> {
  const ear = await opening;
  await Promise.race([ear.ready, ear.ended.then((code) => Promise.reject(new Error(`ended: ${code}`)))]);
  return ear;
}

/** The stream Twilio was asked for. */
async function streamOf({ sid }: StandInCall, after?: StandInStream): Promise<StandInStream> {
  let stream: StandInStream | undefined;
  await expect.poll(() => (stream = twilio.streamOf(sid)) !== after && stream !== undefined, soon).toBe(true);
  if (!stream) throw new Error('unreachable');
  await stream.begun;
  return stream;
}

/** What an ear heard, sample by sample. */
const heardOf = ({ sounds }: OpenEar) =>
  sounds.flatMap(({ position, samples }) => Array.from({ length: samples.length / 2 }, (_, at) => ({ position: position + at, customer: samples[2 * at] ?? 0, agent: samples[2 * at + 1] ?? 0 })));

/** Twenty milliseconds in which every sample is `n`. */
const stretch = (n: number) => new Uint8Array(160).fill(n);

describe('a call over Twilio', () => {
  test('is at its agent’s desk; no stream exists before the customer’s yes, and none after they took it back', async () => {
    const scene = await call('&language=de');
    expect(scene.conversation).toMatchObject({ channel: 'call', state: 'live', language: 'de', door: 'asked' });
    using early = await scene.ear();
    expect(await early.ended).toBe(4403);
    expect([twilio.streamOf(scene.customer.sid), early.bytes()]).toEqual([undefined, 0]);

    await agree(scene);
    using ear = await until(scene.ear());
    const stream = await streamOf(scene.customer);
    expect([stream.track, stream.url]).toEqual(['both_tracks', expect.stringMatching(/\/channels\/twilio\/[\w-]{36}\/stream\/[\w-]{32}$/)]);
    let spoken = 0;
    await speakUntilHeard(ear, 6, () => {
      spoken += 1;
      stream.speak(stretch(spoken % 100), stretch(100 + (spoken % 100)));
    });
    // Both tracks in step, each sample in its place, customer first.
    const heard = heardOf(ear);
    const turn = heard.findIndex(({ position, customer }, at) => position - 1 === heard[at - 1]?.position && customer !== heard[at - 1]?.customer);
    const origin = (heard[turn]?.position ?? 0) - 160 * (heard[turn]?.customer ?? 0);
    expect(heard.filter(({ position, customer, agent }) => customer !== Math.floor((position - origin) / 160) % 100 || agent !== customer + 100)).toEqual([]);

    await withdraw(scene);
    expect(await ear.ended).toBe(1006);
    const bytes = ear.bytes();
    await expect.poll(() => twilio.stops(scene.customer.sid), soon).toBe(1);
    expect(stream.status).toBe('stopped');
    stream.speak(stretch(9), stretch(9));
    expect(ear.bytes()).toBe(bytes);

    await ended(scene.customer);
    await expect.poll(async () => (await conversationsOf(scene.agent))[0]?.state, soon).toBe('wrap-up');
  });

  test('costs nothing while nobody listens: the stream ends with the last listener and begins anew with the next', async () => {
    const scene = await call();
    await agree(scene);
    const first = await until(scene.ear());
    const stream = await streamOf(scene.customer);
    first[Symbol.dispose]();
    await expect.poll(() => stream.status, soon).toBe('stopped');
    using again = await until(scene.ear());
    const next = await streamOf(scene.customer, stream);
    expect(next.url).not.toBe(stream.url);
    await speakUntilHeard(again, 1, () => next.speak(stretch(7), stretch(8)));
    await ended(scene.customer);
  });

  test('that the agent hands on is silent until the next one has it and the customer was asked again', async () => {
    const scene = await call();
    await agree(scene);
    using ear = await until(scene.ear());
    const stream = await streamOf(scene.customer);
    scene.leg.status = 'completed';
    await twilio.report(address, '', { CallSid: scene.leg.sid, ParentCallSid: scene.customer.sid, CallStatus: 'completed', To: scene.leg.to });
    await expect.poll(() => stream.status, soon).toBe('stopped');
    const next = await guestBesideAgent(house, people);
    const leg = twilio.ring({ to: '+4930999', direction: 'outbound-dial', parent: scene.customer.sid });
    await answered(scene.customer, leg, `?agent=${encodeURIComponent(next.agent.email)}`);
    expect(await ear.ended).toBe(1006);
    expect(await conversationsOf(scene.agent)).toEqual([]);
    expect(await conversationsOf(next.agent)).toMatchObject([{ id: scene.conversation.id, door: 'asked' }]);
    await ended(scene.customer);
  });

  test('goes back to the queue when the agent hangs up and the customer stays', async () => {
    const scene = await call();
    await twilio.report(address, '', { CallSid: scene.leg.sid, ParentCallSid: scene.customer.sid, CallStatus: 'completed', To: scene.leg.to });
    await expect.poll(async () => (await house.call('GET', '/desk', undefined, { as: scene.agent.key })).body.queue.map(({ id }: { id: string }) => id), soon).toContain(scene.conversation.id);
    await ended(scene.customer);
  });

  test('waits in the queue for somebody nobody knows, who is then listed for the administration', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const customer = twilio.ring();
    const leg = twilio.ring({ from: customer.from, to: 'client:karla', direction: 'outbound-dial', parent: customer.sid });
    expect((await answered(customer, leg, '')).status).toBe(200);
    const { body } = await house.call('GET', '/desk', undefined, { as: agent.key });
    expect(body.queue.at(-1)).toMatchObject({ channel: 'call' });
    const lines = await house.call('GET', '/lines', undefined, { as: admin.key });
    expect(lines.body.items[0].unknownAgents).toBeGreaterThan(0);
    await ended(customer);
  });

  test('that an agent places is the customer’s all the same', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const own = twilio.ring({ from: 'client:maren', to: '+4930777', direction: 'inbound' });
    const customer = twilio.ring({ from: '+4980055555', to: '+4930777', direction: 'outbound-dial', parent: own.sid });
    expect((await answered(own, customer, `?agent=${encodeURIComponent(agent.email)}`)).status).toBe(200);
    expect(await conversationsOf(agent)).toMatchObject([{ channel: 'call', state: 'live' }]);
    customer.status = 'completed';
    await twilio.report(address, '', { CallSid: customer.sid, ParentCallSid: own.sid, CallStatus: 'completed', To: customer.to });
    await expect.poll(async () => (await conversationsOf(agent))[0]?.state, soon).toBe('wrap-up');
  });

  test('announced by a stream of the flow is known by its parameters, and that stream ends before any sound', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const customer = twilio.ring();
    const stream = twilio.open(customer.sid, address.replace('http', 'ws'), { name: 'flow', parameters: { agent: agent.email, customer: 'K-4711', language: 'en' } });
    await stream.begun;
    for (let n = 0; n < 20; n += 1) stream.speak(stretch(1), stretch(2));
    await expect.poll(() => stream.status, soon).toBe('stopped');
    await expect.poll(() => conversationsOf(agent), soon).toMatchObject([{ channel: 'call', state: 'live', language: 'en' }]);
    expect(twilio.streams.filter((each) => each.call === customer.sid)).toEqual([stream]);
    await ended(customer);
  });
});

describe('the customer’s own keys', () => {
  const press = ({ sid }: StandInCall, digits: string, query = '', signature?: string) => twilio.report(address, `/answer${query}`, { CallSid: sid, Digits: digits, CallStatus: 'in-progress' }, signature === undefined ? {} : { signature });

  test('open the door and close it, and the call goes on where the flow wants it', async () => {
    const scene = await call();
    const next = '?then=https%3A%2F%2Fflow.example.org%2Fnext%3Fa%3D1%26b%3D2';
    expect(await press(scene.customer, '1', next)).toEqual({ status: 200, text: '<?xml version="1.0" encoding="UTF-8"?><Response><Redirect method="POST">https://flow.example.org/next?a=1&amp;b=2</Redirect></Response>' });
    using ear = await until(scene.ear());
    await streamOf(scene.customer);
    await press(scene.customer, '2', next);
    expect(await ear.ended).toBe(1006);

    // The same yes, sent once more by somebody who saw it, changes nothing.
    const before = await counted('replayed');
    expect((await press(scene.customer, '1', next)).status).toBe(200);
    expect([await counted('replayed'), (await conversationsOf(scene.agent))[0]?.door]).toEqual([before + 1, expect.not.stringMatching('open')]);
    await ended(scene.customer);
  });

  test('answer the question as it is read out to them, with those who listen, before they are put through', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const customer = twilio.ring();
    const query = `?agent=${encodeURIComponent(agent.email)}&language=en&then=${encodeURIComponent('https://flow.example.org/dial')}`;
    const { status, text } = await twilio.report(address, `/question${query}`, { CallSid: customer.sid });
    expect([status, text]).toEqual([200, expect.stringMatching(/<Say language="en-GB">[^<]*one person[^<]* press one, for no press two\.<\/Say><\/Gather><Redirect method="POST">https:\/\/flow\.example\.org\/dial<\/Redirect>/)]);
    const answer = new URL(/action="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '');
    const pressed = (digits: string) => twilio.report(address, answer.href.replace(address, ''), { CallSid: customer.sid, Digits: digits });
    expect((await pressed('1')).text).toContain('<Redirect method="POST">https://flow.example.org/dial</Redirect>');
    expect(await conversationsOf(agent)).toMatchObject([{ door: 'open' }]);
    // Nothing is left to ask, so nobody is asked twice.
    expect((await twilio.report(address, `/question${query}`, { CallSid: customer.sid })).text).not.toContain('Gather');

    // A menu and a ringing telephone are nothing to hear; the agent's first word is.
    const seen = await listenIn(base, guest.key, visitId);
    const { handle } = seen.items.find((item) => item.type === 'conversations').conversations[0];
    seen[Symbol.dispose]();
    using ear = await until(openEar(base, guest.key, visitId, handle));
    expect([twilio.streamOf(customer.sid), ear.states]).toEqual([undefined, ['held']]);
    await answered(customer, twilio.ring({ to: 'client:someone', direction: 'outbound-dial', parent: customer.sid }), `?agent=${encodeURIComponent(agent.email)}`);
    const stream = await streamOf(customer);
    await speakUntilHeard(ear, 1, () => stream.speak(stretch(1), stretch(2)));

    // One guest more is another question: the yes that was meant for one does not open it.
    const before = await counted('outdated-answer');
    const second = await people.employee({ roles: ['guest'] });
    const asked = await house.call('POST', '/visits', { hostId: agent.id }, { as: second.key });
    await house.call('POST', `/visits/${asked.body.id}/agree`, {}, { as: agent.key });
    expect((await twilio.report(address, `${answer.href.replace(address, '')}&n=2`, { CallSid: customer.sid, Digits: '1' })).status).toBe(200);
    expect([await counted('outdated-answer'), (await conversationsOf(agent))[0]?.door]).toEqual([before + 1, 'asked']);
    await ended(customer);
  });

  test('count for those who sit there now; while nobody does, nothing is granted', async () => {
    const customer = twilio.ring();
    const before = await counted('nobody-listens');
    expect((await press(customer, '1')).status).toBe(200);
    expect(await counted('nobody-listens')).toBe(before + 1);
    expect((await press(customer, '9')).text).toBe('<?xml version="1.0" encoding="UTF-8"?><Response></Response>');
    await ended(customer);
  });

  test('on a stream that goes both ways take consent back as well', async () => {
    const scene = await call();
    await agree(scene);
    using ear = await until(scene.ear());
    const stream = await streamOf(scene.customer);
    stream.say({ event: 'mark', mark: { name: 'greeting' } });
    stream.say({ event: 'dtmf', dtmf: { track: 'inbound_track', digit: '2' } });
    expect(await ear.ended).toBe(1006);
    await ended(scene.customer);
  });
});

describe('a conference', () => {
  const join = (conference: string, { sid }: StandInCall, label?: string) => twilio.report(address, '/conference', { ConferenceSid: conference, StatusCallbackEvent: 'participant-join', CallSid: sid, ...(label ? { ParticipantLabel: label } : {}) });
  const leave = (conference: string, { sid }: StandInCall) => twilio.report(address, '/conference', { ConferenceSid: conference, StatusCallbackEvent: 'participant-leave', CallSid: sid });

  test('opens its door for the agent alone; whoever else joins closes it until they were asked too', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const conference = newSid('CF');
    const customer = twilio.ring();
    const own = twilio.ring({ to: 'client:maren', direction: 'outbound-api' });
    const third = twilio.ring({ to: '+4930888', direction: 'outbound-api' });
    // The agent was there before the customer.
    await join(conference, own, `agent:${agent.email}`);
    await join(conference, customer);
    const [conversation] = await conversationsOf(agent);
    if (!conversation) throw new Error('no call at the desk');
    const scene = { agent, conversation };
    const seen = await listenIn(base, guest.key, visitId);
    const { handle } = seen.items.find((item) => item.type === 'conversations').conversations[0];
    seen[Symbol.dispose]();
    await agree(scene);
    using ear = await until(openEar(base, guest.key, visitId, handle));
    const stream = await streamOf(customer);

    await join(conference, third);
    expect(await ear.ended).toBe(1006);
    await expect.poll(() => stream.status, soon).toBe('stopped');
    expect((await conversationsOf(agent))[0]?.door).toBe('asked');
    await agree(scene);
    using again = await until(openEar(base, guest.key, visitId, handle));
    const speaking = await streamOf(customer, stream);
    await speakUntilHeard(again, 1, () => speaking.speak(stretch(3), stretch(4)));
    await leave(conference, third);
    await leave(conference, own);
    await twilio.report(address, '/conference', { ConferenceSid: conference, StatusCallbackEvent: 'conference-end' });
    await ended(customer);
  });
});

describe('programs of the organisation', () => {
  const tell = async (event: object, token = eventToken) => {
    const response = await fetch(`${address}/events`, { method: 'POST', body: JSON.stringify(event), headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } });
    return { status: response.status, body: await response.text() };
  };

  test('make a call known, name its agent and end it, with the key for events', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const { sid } = twilio.ring();
    expect((await tell({ event: 'agent', call: sid, agent: { email: agent.email } }, 'a key of somebody else')).status).toBe(401);
    expect(await tell({ event: 'agent', call: sid, agent: { email: agent.email } })).toEqual({ status: 200, body: '{}' });
    expect(await conversationsOf(agent)).toMatchObject([{ channel: 'call', door: 'asked' }]);
    expect((await tell({ event: 'answer', call: sid, granted: true, means: 'ivr' })).status).toBe(200);
    expect((await conversationsOf(agent))[0]?.door).toBe('open');
    expect((await tell({ event: 'ended', call: sid })).status).toBe(200);
    expect((await conversationsOf(agent))[0]?.state).toBe('wrap-up');
    expect((await tell({ event: 'ended', call: newSid('CA') })).status).toBe(404);
  });
});

/** The customer has hung up, and Twilio says so. */
async function ended(customer: StandInCall) {
  customer.status = 'completed';
  expect((await twilio.report(address, '', { CallSid: customer.sid, CallStatus: 'completed', To: customer.to })).status).toBe(200);
}

describe('what is refused or contained', () => {
  test.each<[string, string | null, string]>([
    ['a wrong signature', sign('https://somewhere.example.org/'), 'refused signature'],
    ['no signature', null, 'refused signature'],
  ])('%s on a report', async (_what, signature, outcome) => {
    const before = await lineCount(outcome);
    expect((await twilio.report(address, '', { CallSid: newSid('CA'), CallStatus: 'in-progress' }, { signature })).status).toBe(401);
    expect(await lineCount(outcome)).toBe(before + 1);
  });

  test('reports that are none: another account, an unknown path, spoiled fields, a form of a megabyte', async () => {
    const sid = newSid('CA');
    const statuses = [
      await twilio.report(address, '', { AccountSid: `AC${'f'.repeat(32)}`, CallSid: sid, CallStatus: 'in-progress' }),
      await twilio.report(address, '/elsewhere', { CallSid: sid }),
      await twilio.report(address, '', { CallSid: 'CA-1', CallStatus: 'in-progress' }),
      await twilio.report(address, '', { CallSid: sid, CallStatus: 'in-progress', Padding: 'x'.repeat(70_000) }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 404, 422, 413]);
    const bytes = Buffer.from('CallSid=%ff%fe&CallStatus=in-progress');
    expect((await fetch(address, { method: 'POST', body: bytes, headers: { 'x-twilio-signature': sign(address) } })).status).toBe(401);
    expect((await fetch(address, { headers: { 'x-twilio-signature': sign(address) } })).status).toBe(405);
  });

  test('a call Twilio does not know, or that is over already', async () => {
    const before = [await counted('unknown-call'), await counted('over-already')];
    await twilio.report(address, '', { CallSid: newSid('CA'), CallStatus: 'in-progress' });
    const over = twilio.ring();
    over.status = 'completed';
    await twilio.report(address, '', { CallSid: over.sid, CallStatus: 'in-progress' });
    expect([await counted('unknown-call'), await counted('over-already')]).toEqual(before.map((count) => count + 1));
  });

  test('a call that is reported twice at once, and whose end overtakes its beginning', async () => {
    const { agent } = await guestBesideAgent(house, people);
    const customer = twilio.ring();
    const leg = twilio.ring({ to: 'client:someone', direction: 'outbound-dial', parent: customer.sid });
    const opened = await counted('opened');
    await Promise.all([1, 2, 3].map(() => answered(customer, leg, `?agent=${encodeURIComponent(agent.email)}`)));
    expect([await counted('opened'), (await conversationsOf(agent)).length]).toEqual([opened + 1, 1]);
    await ended(customer);
    expect((await answered(customer, leg, `?agent=${encodeURIComponent(agent.email)}`)).status).toBe(200);
    expect([await counted('opened'), (await conversationsOf(agent)).map(({ state }) => state)]).toEqual([opened + 1, ['wrap-up']]);
  });

  test('sockets that are not signed, not awaited, or come a second time', async () => {
    const socket = address.replace('http', 'ws');
    const { sid } = twilio.ring();
    await expect(twilio.open(sid, socket, { signature: null }).begun).rejects.toThrow('refused: 401');
    await expect(twilio.open(sid, socket, { signature: sign(`${socket}/other`) }).begun).rejects.toThrow('refused: 401');
    await expect(twilio.open(sid, `${socket}/stream/${'x'.repeat(32)}`).begun).rejects.toThrow('refused: 404');
    const scene = await call();
    await agree(scene);
    using ear = await until(scene.ear());
    const stream = await streamOf(scene.customer);
    const before = await counted('replayed');
    await expect(twilio.open(scene.customer.sid, stream.url).begun).rejects.toThrow('refused: 409');
    expect(await counted('replayed')).toBe(before + 1);
    await speakUntilHeard(ear, 1, () => stream.speak(stretch(5), stretch(6)));
    await ended(scene.customer);
    await expect(twilio.open(scene.customer.sid, stream.url).begun).rejects.toThrow('refused: 404');
  });

  test.each<[string, (stream: StandInStream) => void, string]>([
    ['text cut short', (stream) => stream.socket.send('{"event":"media","sequ'), 'not-json'],
    ['text that is not UTF-8', (stream) => stream.socket.send(Buffer.from([0x7b, 0xff, 0x7d]), { binary: false }), 'not-utf-8'],
    ['a frame of a megabyte', (stream) => stream.socket.send('x'.repeat(1_048_576)), 'broken-frame'],
  ])('%s, with its name; the call gets a new stream and its neighbour never notices', async (_what, act, outcome) => {
    const [scene, neighbour] = [await call(), await call()];
    await agree(scene);
    await agree(neighbour);
    using ear = await until(scene.ear());
    using other = await until(neighbour.ear());
    const stream = await streamOf(scene.customer);
    const beside = await streamOf(neighbour.customer);
    const before = await counted(outcome);
    act(stream);
    await expect.poll(() => counted(outcome), soon).toBe(before + 1);
    await speakUntilHeard(other, 1, () => beside.speak(stretch(1), stretch(2)));
    const speaking = await streamOf(scene.customer, stream);
    await speakUntilHeard(ear, 1, () => speaking.speak(stretch(3), stretch(4)));
    expect(ear.states).toContain('held');
    await ended(scene.customer);
    await ended(neighbour.customer);
  });

  test('a Twilio that does not answer: asked again, said to listeners and to the administration', async () => {
    const scene = await call();
    await agree(scene);
    twilio.failures.push(503, 'lost');
    using ear = await until(scene.ear());
    await expect.poll(() => ear.states, soon).toContain('held');
    const { body } = await house.call('GET', '/lines', undefined, { as: admin.key });
    expect(body.items[0].condition.is).toBe('troubled');
    const speaking = await streamOf(scene.customer);
    await speakUntilHeard(ear, 1, () => speaking.speak(stretch(3), stretch(4)));
    expect(ear.states.at(-1)).toBe('flows');
    await ended(scene.customer);
  });

  test('an account that is not there, when the settings are tried', async () => {
    const tried = (change: object) => house.call('POST', '/lines/check', { kind: 'twilio', settings: { ...twilio.settings(), ...change } }, { as: admin.key });
    expect((await tried({})).body).toMatchObject({ works: true });
    expect((await tried({ authToken: 'a_wrong_token_of_tests' })).body).toMatchObject({ works: false, trouble: { en: expect.stringContaining('Twilio does not accept') } });
  });
});

const lineCount = async (outcome: string) => {
  const { text } = await house.services.metrics.render();
  return Number(new RegExp(`ohrensessel_line_messages_total\\{kind="twilio",outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
};
