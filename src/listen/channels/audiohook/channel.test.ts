import { randomBytes, randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heardSamples, openEar, speakUntilHeard, type OpenEar } from '#listen/calls/server/testing/open-ear.ts';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { AudioHookClient, signedHeaders, type Signing } from './testing/audiohook-client.ts';

const organizationId = randomUUID();
const secret = randomBytes(32);
const apiKey = 'key-of-genesys';
const eventToken = 'a key for the flows of Architect';

let house: TestHouse;
let people: SeededPeople;
let base: string;
let address: string;
let lineId: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  base = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  const settings = { organizationId, apiKey, clientSecret: secret.toString('base64'), agentField: 'customConfig.agent', eventToken };
  ({ id: lineId } = await setUpLine(house, admin.key, { kind: 'audiohook', settings }));
  address = `${base}/channels/audiohook/${lineId}`;
});
afterAll(() => house[Symbol.asyncDispose]());

/** Signed now, by the house's clock. */
const signing = (seconds = 0): Signing => ({ apiKey, secret, organizationId, created: Math.floor(house.clock.now.getTime() / 1_000) + seconds });

/** Twenty milliseconds of both sides; every sample is `n`. */
const stretch = (n: number) => new Uint8Array(320).fill(n);

async function counted(outcome: string): Promise<number> {
  const { text } = await house.services.metrics.render();
  return Number(new RegExp(`ohrensessel_call_sessions_total\\{kind="audiohook",outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
}

/** A guest beside an agent to whom a call comes. */
async function call(opening: object = {}) {
  const { agent, guest, visitId } = await guestBesideAgent(house, people);
  const client = await AudioHookClient.connect(address, signing());
  const opened = await client.open({ customConfig: { agent: agent.email }, ...opening });
  const desk = await house.call('GET', '/desk', undefined, { as: agent.key });
  const conversation = desk.body.conversations[0];
  const seen = await listenIn(base, guest.key, visitId);
  const { conversations } = seen.items.find((item) => item.type === 'conversations');
  return { agent, guest, visitId, client, opened, conversation, seen, ear: () => openEar(base, guest.key, visitId, conversations[0].handle) };
}

/** The customer says yes over the telephone; written down by the agent's key. */
async function agree({ agent, conversation }: { agent: SeededEmployee; conversation: { id: string } }, granted = ['listen']) {
  const { items } = (await house.call('GET', `/desk/conversations/${conversation.id}/events`, undefined, { as: agent.key })).body;
  expect(items.map((item: { what?: string }) => item.what)).toContain('asked');
  const { body: before } = await house.call('GET', '/desk', undefined, { as: agent.key });
  const { question } = before.conversations.find((each: { id: string }) => each.id === conversation.id);
  const reply = await house.call('POST', `/desk/conversations/${conversation.id}/answers`, { askId: question.askId, granted }, { as: agent.key });
  expect(reply.status).toBe(201);
}

async function until(ear: OpenEar) {
  await Promise.race([ear.ready, ear.ended.then((code) => Promise.reject(new Error(`ended: ${code}`)))]);
  return ear;
}

describe('a call from Genesys', () => {
  test('appears at its agent’s desk, and is heard from the customer’s yes until they take it back', async () => {
    const scene = await call();
    expect(scene.opened.parameters).toMatchObject({ startPaused: true, media: [{ format: 'PCMU', channels: ['external', 'internal'] }] });
    expect(scene.conversation).toMatchObject({ channel: 'call', state: 'live', language: 'de', door: 'asked' });
    scene.client.send('paused');
    using early = await scene.ear();
    expect(await early.ended).toBe(4403);
    expect(scene.client.received).toEqual([]);

    await agree(scene);
    using ear = await until(await scene.ear());
    await scene.client.next('resume');
    scene.client.send('resumed', { start: 'PT0S', discarded: 'PT3.2S' });
    let spoken = 0;
    await speakUntilHeard(ear, 5, () => scene.client.speak(stretch((spoken += 1))));
    // Every sample is the number of its stretch, and stands at the place the client says.
    const [{ position } = { position: 0 }] = ear.sounds;
    expect(position).toBeGreaterThanOrEqual(25_600);
    expect(heardSamples(ear)[0]).toBe((position - 25_600) / 160 + 1);
    expect(heardSamples(ear).every((sample) => sample >= 1 && sample <= spoken)).toBe(true);

    const taken = await house.call('POST', `/desk/conversations/${scene.conversation.id}/withdrawal`, {}, { as: scene.agent.key });
    expect(taken.status).toBe(200);
    await scene.client.next('pause');
    for (let n = 0; n < 4; n += 1) scene.client.speak(stretch(251));
    expect(await ear.ended).toBe(1006);
    expect(heardSamples(ear)).not.toContain(251);

    await scene.client.close();
    await expect.poll(async () => (await house.call('GET', '/desk', undefined, { as: scene.agent.key })).body.conversations[0].state).toBe('wrap-up');
    scene.seen[Symbol.dispose]();
  });

  test('waits in the queue when nobody is named, and goes on with whoever takes it', async () => {
    const scene = await call({ customConfig: {} });
    expect(scene.conversation).toBeUndefined();
    const { body } = await house.call('GET', '/desk', undefined, { as: scene.agent.key });
    expect(body.queue).toMatchObject([{ channel: 'call', firstWords: '' }]);
    const taken = await house.call('POST', `/desk/conversations/${body.queue[0].id}/take`, {}, { as: scene.agent.key });
    await agree({ agent: scene.agent, conversation: taken.body });
    const { conversations } = scene.seen.items.findLast((item) => item.type === 'conversations') ?? {};
    const seated = scene.seen.items.findLast((item) => item.type === 'conversation')?.conversation ?? conversations?.[0];
    using ear = await until(await openEar(base, scene.guest.key, scene.visitId, seated.handle));
    await scene.client.next('resume');
    await speakUntilHeard(ear, 1, () => scene.client.speak(stretch(1)));
    await scene.client.close();
  });

  test('that is only tried out leaves nothing behind', async () => {
    const before = await house.db.owner.pool.query('select count(*) from conversations.conversation');
    const client = await AudioHookClient.connect(address, signing());
    const zeros = '00000000-0000-0000-0000-000000000000';
    expect((await client.open({ conversationId: zeros, participant: { id: zeros, ani: '', aniName: '', dnis: '' } })).type).toBe('opened');
    await client.close();
    expect((await house.db.owner.pool.query('select count(*) from conversations.conversation')).rows).toEqual(before.rows);
  });

  test('goes on after its connection broke off, and other calls never notice', async () => {
    const conversationId = randomUUID();
    const participant = { id: randomUUID(), ani: 'tel:+4940555', aniName: '', dnis: '' };
    const scene = await call({ conversationId, participant });
    const neighbour = await call();
    await agree(scene);
    await agree(neighbour);
    using ear = await until(await scene.ear());
    using other = await until(await neighbour.ear());
    await Promise.all([scene.client.next('resume'), neighbour.client.next('resume')]);
    scene.client.socket.terminate();
    await expect.poll(() => ear.states.at(-1)).toBe('away');
    const back = await AudioHookClient.connect(address, signing());
    await back.open({ conversationId, participant, customConfig: { agent: scene.agent.email }, continuedSessions: [{ id: scene.client.id, serverseq: 2, clientseq: 1 }] });
    await back.next('resume');
    await speakUntilHeard(ear, 1, () => back.speak(stretch(7)));
    await speakUntilHeard(other, 1, () => neighbour.client.speak(stretch(8)));
    expect([ear.sounds[0]?.samples[0], other.sounds[0]?.samples[0], other.states]).toEqual([7, 8, ['flows']]);
    await back.close();
    await neighbour.client.close();
  });

  test('closes its door when somebody else joins on the customer’s side, until both agreed', async () => {
    const conversationId = randomUUID();
    const scene = await call({ conversationId });
    await agree(scene);
    using ear = await until(await scene.ear());
    await scene.client.next('resume');
    const third = await AudioHookClient.connect(address, signing());
    await third.open({ conversationId });
    await scene.client.next('pause');
    expect(await ear.ended).toBe(1006);
    await agree(scene);
    using again = await until(await scene.ear());
    await scene.client.next('resume');
    await speakUntilHeard(again, 1, () => scene.client.speak(stretch(3)));
    // Nobody asked the third one’s line for sound: what both say is on the first.
    expect(third.received.map(({ type }) => type)).not.toContain('resume');
    await third.close();
    await scene.client.close();
  });
});

describe('what a flow of the telephone system reports', () => {
  const report = async (event: object | string, key = eventToken) => {
    const body = typeof event === 'string' ? event : JSON.stringify(event);
    const reply = await fetch(`${address}/events`, { method: 'POST', body, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' } });
    const text = await reply.text();
    return { status: reply.status, body: text ? JSON.parse(text) : undefined };
  };

  test('is refused without its key, half a second later', async () => {
    const began = performance.now();
    expect((await report({ event: 'ended', call: randomUUID() }, 'a key somebody guessed')).status).toBe(401);
    expect(performance.now() - began).toBeGreaterThan(490);
    expect((await fetch(`${address}/elsewhere`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${address}/events`)).status).toBe(404);
  });

  test('is refused by the field that is wrong, and for a call nobody knows', async () => {
    expect(await report({ event: 'answer', call: randomUUID(), granted: 'yes', means: 'dtmf' })).toMatchObject({ status: 400, body: { refused: 'malformed', field: 'granted' } });
    expect(await report('{"event":')).toMatchObject({ status: 400, body: { refused: 'malformed' } });
    expect(await report({ event: 'ended', call: randomUUID() })).toMatchObject({ status: 404, body: { refused: 'unknown-call' } });
  });

  test('a key pressed in a menu opens the door, another one closes it, and both stand in the log as that', async () => {
    const conversationId = randomUUID();
    const scene = await call({ conversationId });
    expect(await report({ event: 'answer', call: conversationId, granted: true, means: 'dtmf', proof: 'menu 7, key 1' })).toMatchObject({ status: 200 });
    using ear = await until(await scene.ear());
    await scene.client.next('resume');
    await speakUntilHeard(ear, 1, () => scene.client.speak(stretch(1)));
    expect(await report({ event: 'answer', call: conversationId, granted: false, means: 'dtmf' })).toMatchObject({ status: 200 });
    await scene.client.next('pause');
    expect(await ear.ended).toBe(1006);
    const { rows } = await house.db.owner.pool.query<{ kind: string; means: string }>(`select kind, body->>'means' as means from conversations.event where conversation_id = $1 and kind in ('granted', 'refused', 'withdrawn') order by seq`, [scene.conversation.id]);
    expect(rows.map(({ kind, means }) => [kind, means])).toEqual([['granted', 'dtmf'], ['withdrawn', 'dtmf']]);
    await scene.client.close();
  });

  test('lines of a transcript stand beside the sound: from the yes on, once each, and never before', async () => {
    const conversationId = randomUUID();
    const scene = await call({ conversationId });
    const line = (id: string, by: string, text: string) => report({ event: 'said', call: conversationId, id, by, text });
    await line('1', 'customer', 'Das bleibt unter uns.');
    await agree(scene);
    await line('2', 'customer', 'Das Paket kam nie an.');
    await line('2', 'customer', 'Das Paket kam nie an.');
    await line('3', 'agent', 'Ich schicke ein neues.');
    const words = () => scene.seen.items.flatMap((item) => item.turn ?? item.conversation?.turns ?? []).map(({ by, text }: { by: string; text: string }) => `${by}: ${text}`);
    await expect.poll(words).toEqual(['customer: Das Paket kam nie an.', 'agent: Ich schicke ein neues.']);
    expect(scene.seen.bytes()).not.toContain('unter uns');
    await scene.client.close();
    scene.seen[Symbol.dispose]();
  });

  test('a transfer closes the door, and the next agent’s guests hear nothing before they were agreed to', async () => {
    const conversationId = randomUUID();
    const scene = await call({ conversationId });
    const colleague = await people.employee({ roles: ['agent'] });
    await agree(scene);
    using ear = await until(await scene.ear());
    await scene.client.next('resume');
    expect(await report({ event: 'agent', call: conversationId, agent: { email: colleague.email } })).toMatchObject({ status: 200 });
    await scene.client.next('pause');
    expect(await ear.ended).toBe(1006);
    expect((await house.call('GET', '/desk', undefined, { as: colleague.key })).body.conversations).toMatchObject([{ id: scene.conversation.id }]);
    expect(await report({ event: 'agent', call: conversationId, agent: { email: 'nobody@example.org' } })).toMatchObject({ status: 409, body: { refused: 'unknown-agent' } });
    await scene.client.close();
  });
});

describe('what is refused', () => {
  const status = (change: Partial<Signing>, seconds = 0) => AudioHookClient.connect(address, { ...signing(seconds), ...change }).then(() => 'let in', (error: Error) => error.message);

  test.each<[string, Partial<Signing>, string, number?]>([
    ['a wrong secret', { secret: randomBytes(32) }, 'wrong-signature'],
    ['another organisation', { organizationId: randomUUID() }, 'wrong-organisation'],
    ['an old signature', {}, 'expired', -20],
    ['a signature from tomorrow', {}, 'from-the-future', 60],
    ['a session that is no identifier', { sessionId: 'session' }, 'malformed-headers'],
    ['no signature', { tamper: (headers) => { delete headers['signature']; } }, 'unsigned'],
  ])('%s: half a second later, in the same words as everything else', async (_what, change, outcome, seconds) => {
    const before = await counted(outcome);
    const began = performance.now();
    expect(await status(change, seconds)).toBe('refused: 401');
    expect(performance.now() - began).toBeGreaterThan(490);
    expect(await counted(outcome)).toBe(before + 1);
  });

  test('a request that is sent a second time', async () => {
    const headers = signedHeaders(address, signing());
    const replay = () => rawUpgrade(headers);
    expect(await replay()).toContain('101 Switching Protocols');
    expect(await replay()).toContain('401 Unauthorized');
    expect(await counted('replayed')).toBe(1);
  });

  test('a line that does not exist, or is not one of these', async () => {
    const elsewhere = `${base}/channels/audiohook/${randomUUID()}`;
    await expect(AudioHookClient.connect(elsewhere, signing())).rejects.toThrow('refused: 404');
  });

  test('a call that is open already, while the first one goes on', async () => {
    const opening = { conversationId: randomUUID(), participant: { id: randomUUID(), ani: '', aniName: '', dnis: '' } };
    const scene = await call(opening);
    const double = await AudioHookClient.connect(address, signing());
    expect(await double.open(opening)).toMatchObject({ type: 'disconnect', parameters: { reason: 'error', info: 'same-call-twice' } });
    const sameSession = AudioHookClient.connect(address, { ...signing(), sessionId: scene.client.id });
    await expect(sameSession).rejects.toThrow();
    scene.client.send('ping');
    await scene.client.next('pong');
    await scene.client.close();
  });

  test.each<[string, (client: AudioHookClient) => void, string]>([
    ['broken text', (client) => client.socket.send('{"version":'), 'not-json'],
    ['text that is not UTF-8', (client) => client.socket.send(Buffer.from([0x7b, 0xff, 0x7d]), { binary: false }), 'not-utf-8'],
    ['a message out of order', (client) => client.send('ping', {}, { seq: 9 }), 'out-of-order'],
    ['half a sample', (client) => client.socket.send(new Uint8Array(3)), 'uneven-sound'],
  ])('%s, with its name, and its neighbours never notice', async (_what, act, outcome) => {
    const neighbour = await call();
    const scene = await call();
    const before = await counted(outcome);
    act(scene.client);
    expect((await scene.client.next('disconnect')).parameters).toEqual({ reason: 'error', info: outcome });
    expect(await counted(outcome)).toBe(before + 1);
    neighbour.client.send('ping');
    await neighbour.client.next('pong');
    await neighbour.client.close();
  });

  test('a frame no call has', async () => {
    const scene = await call();
    const before = await counted('broken-frame');
    scene.client.socket.send(new Uint8Array(70_000));
    await expect.poll(() => counted('broken-frame')).toBe(before + 1);
  });
});

test('nothing of a call lies in the database afterwards', async () => {
  const scene = await call();
  await agree(scene);
  using ear = await until(await scene.ear());
  await scene.client.next('resume');
  const marker = new Uint8Array(320).map((_, index) => (index * 7 + 41) % 251);
  await speakUntilHeard(ear, 20, () => scene.client.speak(marker));
  await scene.client.close();
  await pause(1_500);
  const needle = Buffer.from(marker).subarray(0, 24);
  const { rows: tables } = await house.db.owner.pool.query<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
  expect(tables.length).toBeGreaterThan(40);
  for (const { name } of tables) {
    const { rows } = await house.db.owner.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    for (const { row } of rows) {
      expect(row.includes(needle.toString('hex')), name).toBe(false);
      expect(row.includes(needle.toString('base64').slice(0, 30)), name).toBe(false);
    }
  }
});

/** Sends an upgrade by hand and yields the status line. */
async function rawUpgrade(headers: Record<string, string>): Promise<string> {
  const { port } = new URL(base);
  const socket = connect({ port: Number(port), host: '127.0.0.1' } satisfies Partial<AddressInfo> & { host: string });
  const lines = ['host: ' + new URL(base).host, 'connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13', `sec-websocket-key: ${randomBytes(16).toString('base64')}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  socket.write(`GET /channels/audiohook/${lineId} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const answer = await new Promise<string>((resolve) => socket.once('data', (bytes: Buffer) => resolve(bytes.toString().split('\r\n')[0] ?? '')));
  socket.destroy();
  return answer;
}
