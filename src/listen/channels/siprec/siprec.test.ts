import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromALaw } from '#listen/calls/contract/a-law.ts';
import { metadataOf, type Person } from './testing/metadata-of.ts';
import { RecordingClient } from './testing/recording-client.ts';
import { between, openSiprecScene, speak, until, voices, type SiprecScene } from './testing/siprec-scene.ts';

let house: SiprecScene;
let server: SiprecScene['server'];
beforeAll(async () => {
  house = await openSiprecScene();
  server = house.server;
});
afterAll(() => house[Symbol.asyncDispose]());

const counted = (outcome: string) => house.counted(outcome);

describe.each(['udp', 'tcp'] as const)('a call recorded over %s', (protocol) => {
  test('is on hold at its agent’s desk, and is heard from the customer’s yes until they take it back', async () => {
    const scene = await house.call({ protocol });
    const { client } = scene;
    expect(scene.answer.status).toBe(200);
    expect(scene.answer.headers.get('contact')).toContain('+sip.srs');
    expect(client.asked).toEqual(['inactive']);
    expect(scene.conversation).toMatchObject({ channel: 'call', state: 'live', door: 'asked' });
    const unasked = await counted('sound-unasked');
    speak(client, 1, 2);
    await expect.poll(() => counted('sound-unasked')).toBe(unasked + 2);
    using early = await scene.ear();
    expect([await early.ended, early.bytes()]).toEqual([4403, 0]);

    await house.agree(scene);
    using ear = await until(await scene.ear());
    await client.untilAsked('recvonly');
    for (let n = 0; n < 6; n += 1) {
      speak(client, 30 + n, 60 + n);
      await ear.heard(n + 1);
    }
    const heard = ear.sounds.length;
    expect(voices(ear.sounds, 0).slice(0, 4)).toEqual([60, 61, 62, 63]);
    expect(voices(ear.sounds, 1).slice(0, 4)).toEqual([30, 31, 32, 33]);
    expect(new Set(ear.sounds.map(({ parties }) => parties.join(' ')))).toEqual(new Set(['customer agent']));
    // Stretch follows stretch without a gap.
    expect(ear.sounds.slice(1).map(({ position }, index) => position - (ear.sounds[index]?.position ?? 0) - (ear.sounds[index]?.samples.length ?? 0) / 2)).toEqual(ear.sounds.slice(1).map(() => 0));

    await house.withdraw(scene);
    await client.untilAsked('inactive');
    speak(client, 9, 9);
    expect(await ear.ended).toBe(1006);
    expect(voices(ear.sounds, 0)).not.toContain(9);
    expect(ear.sounds.length - heard).toBeLessThanOrEqual(3);

    await client.bye();
    await expect.poll(() => house.stateOf(scene)).toBe('wrap-up');
    await client[Symbol.asyncDispose]();
  });
});

describe('a recorded call', () => {
  test('waits in the queue when nobody of the house is named', async () => {
    const { agent } = await house.guestBesideAgent();
    await using client = await RecordingClient.open(server);
    await client.invite(metadataOf([{ id: 'a', aor: 'tel:+4940111', label: '1' }, { id: 'b', aor: 'sip:4711@anlage.example', name: 'Platz 3', label: '2' }], { session: randomUUID() }));
    expect((await house.deskOf(agent)).queue).toMatchObject([{ channel: 'call' }]);
    await client.bye();
  });

  test('is heard in A-law, whatever order its packets come in, and goes on where a packet was lost', async () => {
    const scene = await house.call();
    const { client } = scene;
    client.sound.codec = [8, 'PCMA'];
    await client.invite(undefined, { body: Buffer.from(client.sdp()), type: 'application/sdp' });
    await house.agree(scene);
    using ear = await until(await scene.ear());
    await client.untilAsked('recvonly');
    const packets = [1, 2, 3, 4, 5, 6].map((n) => {
      const stream = client.sound.streams.get('1');
      if (!stream) throw new Error('no stream');
      const packet = client.sound.packet('1', Buffer.alloc(160, 0x80 ^ n));
      stream.sequence += 1;
      stream.timestamp += 160;
      return packet;
    });
    const repeated = await counted('repeated-packet');
    for (const index of [0, 2, 1, 1, 4, 5]) client.sound.send('1', packets[index] ?? Buffer.alloc(0));
    for (let n = 0; n < 12; n += 1) client.sound.speak('2', 0xd5);
    await ear.heard(6);
    expect(voices(ear.sounds, 1).slice(0, 5)).toEqual([...fromALaw(Uint8Array.from([1, 2, 3, 5, 6], (n) => 0x80 ^ n))]);
    const lost = ear.sounds.flatMap(({ samples }) => [...samples].filter((value, index) => index % 2 === 1 && value === 0xff));
    expect(lost.length).toBeGreaterThanOrEqual(160);
    expect(await counted('repeated-packet')).toBe(repeated + 1);
    await client.bye();
    await client[Symbol.asyncDispose]();
  });

  test('closes its door when somebody else joins on the customer’s side, until both agreed', async () => {
    const scene = await house.call();
    const { client, agent, session } = scene;
    await house.agree(scene);
    using ear = await until(await scene.ear());
    await client.untilAsked('recvonly');
    client.request('UPDATE', { body: Buffer.from(metadataOf([{ id: 'dritte', aor: 'sip:+4930999@netz.example', label: '2' }], { session, mode: 'partial' })), type: 'application/rs-metadata+xml' });
    expect((await client.answer('UPDATE')).status).toBe(200);
    await client.untilAsked('inactive');
    expect(await ear.ended).toBe(1006);
    await house.agree(scene);
    using again = await until(await scene.ear());
    await client.untilAsked('recvonly');
    speak(client, 1, 2);
    await again.heard(1);
    expect(again.sounds[0]?.parties).toEqual(['customer', 'agent']);
    expect((await house.deskOf(agent)).conversations).toHaveLength(1);
    await client.bye();
    await client[Symbol.asyncDispose]();
  });

  test('goes with the agent it is transferred to', async () => {
    const scene = await house.call();
    const colleague = await house.people.employee({ roles: ['agent'] });
    const news: Person[] = [{ id: 'haus', aor: `sip:${scene.agent.email}`, label: '1', gone: true }, { id: 'neu', aor: `sip:${colleague.email}`, label: '1' }];
    scene.client.request('UPDATE', { body: Buffer.from(metadataOf(news, { session: scene.session, mode: 'partial' })), type: 'application/rs-metadata' });
    expect((await scene.client.answer('UPDATE')).status).toBe(200);
    expect((await house.deskOf(colleague)).conversations).toMatchObject([{ id: scene.conversation.id, channel: 'call' }]);
    await scene.client.bye();
    await scene.client[Symbol.asyncDispose]();
  });

  test('is hung up on when its telephone system refuses to hold, and nothing more is heard of it', async () => {
    const scene = await house.call();
    const { client } = scene;
    await house.agree(scene);
    using ear = await until(await scene.ear());
    await client.untilAsked('recvonly');
    client.answers = ({ method }) => (method === 'INVITE' ? 488 : 200);
    const before = await counted('hold-refused');
    await house.withdraw(scene);
    await client.asks('BYE');
    speak(client, 1, 2);
    expect(await ear.ended).toBe(1006);
    expect(ear.sounds).toHaveLength(0);
    expect(await counted('hold-refused')).toBe(before + 1);
    await expect.poll(() => house.stateOf(scene)).toBe('wrap-up');
    await client[Symbol.asyncDispose]();
  });

  test('says so to its guests when the telephone system does not send what it was asked for', async () => {
    const scene = await house.call();
    scene.client.answers = ({ method }) => (method === 'INVITE' ? 603 : 200);
    await house.agree(scene);
    using ear = await scene.ear();
    await expect.poll(() => ear.states.at(-1)).toBe('held');
    await scene.client.bye();
    await scene.client[Symbol.asyncDispose]();
  });

  test('that is cancelled before it was answered leaves nothing at the desk', async () => {
    const { agent } = await house.guestBesideAgent();
    await using client = await RecordingClient.open(server);
    const invited = client.invite(metadataOf(between(agent), { session: randomUUID() }));
    client.cancel();
    // Whichever is faster: a call that was answered already is ended in the ordinary way.
    if ((await invited).status === 200) await client.bye();
    await expect.poll(async () => (await house.deskOf(agent)).conversations.map(({ state }: { state: string }) => state)).not.toContain('live');
  });

  test('keeps to the timer its telephone system asked for', async () => {
    const { agent } = await house.guestBesideAgent();
    await using client = await RecordingClient.open(server);
    const metadata = () => metadataOf(between(agent), { session: randomUUID() });
    const short = await client.invite(metadata(), { headers: ['Session-Expires: 30', 'Supported: timer'] });
    expect([short.status, short.headers.get('min-se')]).toEqual([422, '90']);
    const answer = await client.invite(metadata(), { headers: ['Session-Expires: 1800', 'Supported: timer'] });
    expect([answer.status, answer.headers.get('session-expires')]).toEqual([200, '1800;refresher=uac']);
    client.request('UPDATE', { headers: ['Session-Expires: 1800;refresher=uac', 'Supported: timer'] });
    expect((await client.answer('UPDATE')).headers.get('session-expires')).toBe('1800;refresher=uac');
    await client.bye();
  });

  test('is asked after with OPTIONS before there is one', async () => {
    await using client = await RecordingClient.open(server);
    client.request('OPTIONS');
    const answer = await client.answer('OPTIONS');
    expect([answer.status, answer.headers.get('allow')]).toEqual([200, 'INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE']);
  });
});

describe('what is refused', () => {
  const good = async () => metadataOf(between(await house.people.employee({ roles: ['agent'] })), { session: randomUUID() });

  test.each<[string, string, number, (client: RecordingClient) => Promise<{ status: number }>]>([
    ['an ordinary call', 'not-siprec', 421, async (client) => { client.feature = ''; client.request('INVITE'); return client.answer('INVITE'); }],
    ['an extension nobody here knows', 'unknown-extension', 420, async (client) => client.invite(await good(), { headers: ['Require: 100rel'] })],
    ['a session that is not known', 'unknown-session', 481, async (client) => { client.raw(`BYE sip:x@y SIP/2.0\r\nVia: SIP/2.0/${client.protocol.toUpperCase()} 127.0.0.1:${client.port};branch=z9hG4bKx${randomUUID()}\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>;tag=2\r\nCall-ID: nobody\r\nCSeq: 1 BYE\r\nContent-Length: 0\r\n\r\n`); return client.answer('BYE'); }],
    ['a method nobody here knows', 'unknown-method', 405, async (client) => { client.request('REGISTER'); return client.answer('REGISTER'); }],
    ['a description that is none', 'broken-sdp', 400, async (client) => client.invite(await good(), { sdp: 'v=1\r\n' })],
    ['nothing that can be heard', 'no-usable-sound', 488, async (client) => client.invite(await good(), { sdp: 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/SAVP 0\r\na=label:1\r\nm=video 4002 RTP/AVP 96\r\na=label:2\r\n' })],
    ['a body of another kind', 'unknown-body', 415, async (client) => client.invite(undefined, { body: Buffer.from('hallo'), type: 'text/plain' })],
    ['no body at all', 'no-offer', 488, async (client) => client.invite(undefined, { body: Buffer.alloc(0) })],
    ['metadata cut off in the middle', 'broken-metadata', 400, async (client) => client.invite((await good()).slice(0, 300))],
    ['metadata that is not UTF-8', 'not-utf-8', 400, async (client) => client.invite(undefined, { body: Buffer.from([0x3c, 0xff, 0x3e]), type: 'application/rs-metadata+xml' })],
    ['metadata with entities of its own', 'broken-metadata', 400, async (client) => client.invite(`<!DOCTYPE recording [<!ENTITY a "aaaa">]>${(await good()).replace(/^<\?.*\?>/, '')}`)],
    ['XML that is no metadata', 'no-recording', 400, async (client) => client.invite('<html/>')],
  ])('%s, with its name, while a neighbour’s call goes on', async (_what, outcome, status, act) => {
    const before = await counted(outcome);
    await using client = await RecordingClient.open(server);
    expect((await act(client)).status).toBe(status);
    expect(await counted(outcome)).toBe(before + 1);
    client.request('OPTIONS');
    expect((await client.answer('OPTIONS')).status).toBe(200);
  });

  test.each<[string, string, (client: RecordingClient) => void]>([
    ['a message cut off in its headers', 'truncated', (client) => client.raw('INVITE sip:a@b SIP/2.0\r\nVia: SIP')],
    ['a body shorter than it was said to be', 'truncated', (client) => client.raw(`OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nContent-Length: 500\r\n\r\nkurz`)],
    ['a message that is not UTF-8', 'not-utf-8', (client) => client.raw(Buffer.concat([Buffer.from('OPTIONS sip:a@b SIP/2.0\r\nSubject: '), Buffer.from([0xff, 0xfe]), Buffer.from('\r\n\r\n')]))],
    ['what is no SIP', 'header-missing', (client) => client.raw('GET / HTTP/1.1\r\nHost: a\r\n\r\n')],
  ])('%s', async (_what, outcome, act) => {
    const before = await counted(outcome);
    await using client = await RecordingClient.open(server);
    act(client);
    await expect.poll(() => counted(outcome)).toBe(before + 1);
  });

  test.each([
    ['too long a message', 'message-too-long', 'x'.repeat(70_000)],
    ['a message without a length', 'not-sip', 'OPTIONS sip:a@b SIP/2.0\r\n\r\n'],
  ])('%s, together with its connection', async (_what, outcome, bytes) => {
    const before = await counted(outcome);
    await using client = await RecordingClient.open(server, { protocol: 'tcp', labels: [] });
    client.raw(bytes);
    await client.closed();
    expect(await counted(outcome)).toBe(before + 1);
  });

  test('a call that is open already, under its own name or its session’s, while the first goes on', async () => {
    const scene = await house.call();
    const before = await counted('same-call-twice');
    await using double = await RecordingClient.open(server);
    Object.assign(double, { callId: scene.client.callId });
    expect((await double.invite(metadataOf(between(scene.agent), { session: randomUUID() }))).status).toBe(482);
    await using other = await RecordingClient.open(server);
    expect((await other.invite(metadataOf(between(scene.agent), { session: scene.session }))).status).toBe(486);
    expect(await counted('same-call-twice')).toBe(before + 2);
    scene.client.request('OPTIONS');
    expect((await scene.client.answer('OPTIONS')).status).toBe(200);
    await scene.client.bye();
    await scene.client[Symbol.asyncDispose]();
  });

  test('a request that is sent again is answered again and done once; an older one is not done', async () => {
    const { agent } = await house.guestBesideAgent();
    await using client = await RecordingClient.open(server);
    await client.invite(metadataOf(between(agent), { session: randomUUID() }));
    const again = client.request('OPTIONS');
    const first = await client.answer('OPTIONS');
    client.raw(again);
    expect((await client.answer('OPTIONS')).to.params.get('tag')).toBe(first.to.params.get('tag'));
    const before = await counted('out-of-order');
    client.request('UPDATE', { cseq: 7 });
    expect((await client.answer('UPDATE')).status).toBe(500);
    expect(await counted('out-of-order')).toBe(before + 1);
    expect((await house.deskOf(agent)).conversations).toHaveLength(1);
    await client.bye();
  });

  test('noise on every port, while calls go on', async () => {
    const scene = await house.call();
    const { client } = scene;
    await house.agree(scene);
    using ear = await until(await scene.ear());
    await client.untilAsked('recvonly');
    const whole = client.request('OPTIONS');
    await client.answer('OPTIONS');
    const spoiled = fc.tuple(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(whole.length)).map(([changes, cut]) => {
      const copy = Buffer.from(whole);
      for (const [place, value] of changes) copy[place] = value;
      return copy.subarray(0, cut);
    });
    for (const bytes of fc.sample(spoiled, 300)) client.raw(bytes);
    for (const bytes of fc.sample(fc.uint8Array({ maxLength: 400 }), 100)) client.sound.send('1', Buffer.from(bytes));
    await expect.poll(() => {
      speak(client, 7, 8);
      return ear.sounds.length;
    }).toBeGreaterThan(2);
    await using next = await RecordingClient.open(server);
    next.request('OPTIONS');
    expect((await next.answer('OPTIONS')).status).toBe(200);
    expect((await house.deskOf(scene.agent)).conversations).toMatchObject([{ state: 'live' }]);
    await client[Symbol.asyncDispose]();
  });

  test('sound from somewhere else, sound of another form, and what is no sound', async () => {
    const scene = await house.call();
    const neighbour = await house.call();
    const { client } = scene;
    await house.agree(scene);
    await house.agree(neighbour);
    using ear = await until(await scene.ear());
    using other = await until(await neighbour.ear());
    await Promise.all([client.untilAsked('recvonly'), neighbour.client.untilAsked('recvonly')]);
    const stranger = createSocket('udp4');
    client.sound.speak('1', 5);
    client.sound.speak('2', 5);
    await ear.heard(1);
    const bad: Array<[string, () => void]> = [
      ['wrong-source', () => client.sound.speak('1', 6, { from: stranger })],
      ['wrong-payload', () => client.sound.speak('1', 6, { payloadType: 101 })],
      ['packet-too-long', () => client.sound.speak('1', 6, { samples: 1_601 })],
      ['rtp-truncated', () => client.sound.send('1', Buffer.from([0x80, 0, 1]))],
      ['not-rtp', () => client.sound.send('1', Buffer.alloc(40, 0x41))],
    ];
    for (const [outcome, act] of bad) {
      const before = await counted(outcome);
      act();
      await expect.poll(() => counted(outcome)).toBe(before + 1);
    }
    expect(ear.sounds).toHaveLength(1);
    speak(neighbour.client, 8, 9);
    await other.heard(1);
    expect([voices(other.sounds, 0), voices(other.sounds, 1)].flat()).toEqual(expect.arrayContaining([8]));
    expect(other.sounds.flatMap(({ samples }) => [...samples]).every((value) => [8, 9, 255].includes(value))).toBe(true);
    stranger.close();
    await Promise.all([client.bye(), neighbour.client.bye()]);
    await Promise.all([client[Symbol.asyncDispose](), neighbour.client[Symbol.asyncDispose]()]);
  });
});
