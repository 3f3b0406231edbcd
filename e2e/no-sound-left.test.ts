import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linearOf } from '#listen/calls/contract/mu-law.ts';
import { openEar, speakUntilHeard } from '#listen/calls/server/testing/open-ear.ts';
import { linePath, phonePath, type LineNews, type PhoneNews } from '#listen/channels/web-call/contract/line.ts';
import { openVoice, phoneState, standings } from '#listen/channels/web-call/server/testing/web-call-scene.ts';
import { AudioHookClient } from '#listen/channels/audiohook/testing/audiohook-client.ts';
import { metadataOf } from '#listen/channels/siprec/testing/metadata-of.ts';
import { RecordingClient } from '#listen/channels/siprec/testing/recording-client.ts';
import { between, freePort } from '#listen/channels/siprec/testing/siprec-scene.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openDatabase } from '#platform/db/database.ts';
import { findRunning } from '#platform/db/embedded/find-running.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { serveNode } from './testing/served-node.ts';

/** Sixty-four samples of each side, over and over: whatever keeps a longer piece of the call keeps this. */
const samples = Uint8Array.from(randomBytes(128), (byte) => byte & 0xfe);
const sides = [0, 1].map((side) => samples.filter((_, index) => index % 2 === side));
const linear = [samples, ...sides].map((each) => Buffer.from(Int16Array.from(each, linearOf).buffer));

/** Every form in which the sound might lie somewhere: as it came, one side of it, linear; each as bytes, in hex, in Base64. */
const traces: ReadonlyArray<readonly [string, Buffer]> = [...[samples, ...sides].map((bytes, n) => [`µ-law ${n}`, Buffer.from(bytes)] as const), ...linear.map((bytes, n) => [`linear ${n}`, bytes] as const)].flatMap(([name, bytes]) => {
  const piece = bytes.subarray(0, 48);
  return [
    [name, piece.subarray(0, 24)],
    [`${name} in hex`, Buffer.from(piece.subarray(0, 24).toString('hex'))],
    // Where a piece begins in Base64 depends on what stands before it.
    ...[0, 1, 2].map((offset) => [`${name} in Base64`, Buffer.from(piece.subarray(offset, offset + 24).toString('base64'))] as const),
  ] as const;
});

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ohrensessel-sound-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test('after a call that was heard, not one piece of its sound lies in the data directory, the database, the temporary files or the log', async () => {
  // The server's own helpers may have to walk through here as another user.
  for (const each of ['data', 'tmp']) await mkdir(join(directory, each), { mode: 0o711 });
  const log = openSync(join(directory, 'log'), 'w');
  const said = `Wort-${randomUUID()}`;
  {
    await using house = await serveNode({ OHRENSESSEL_DATA: join(directory, 'data'), TMPDIR: join(directory, 'tmp'), LOG_LEVEL: 'trace' }, log);
    const connection = findRunning(join(directory, 'data', 'postgres'));
    if (!connection) throw new Error('the database is not running');
    const owner = openDatabase(connection, { as: 'owner', size: 1 });
    const people = await seedPeople({ db: { owner } });
    const [admin, agent, guest] = [await people.employee({ roles: ['admin'] }), await people.employee({ roles: ['agent'] }), await people.employee({ roles: ['guest'] })];
    await owner.close();
    const done = async (as: { key: string }, method: string, path: string, body?: object) => {
      const reply = await house.call(method, path, body, { as: as.key });
      expect([path, reply.status < 300]).toEqual([path, true]);
      return reply.body;
    };
    const [line, secret, organizationId, apiKey, eventToken] = [randomUUID(), randomBytes(32), randomUUID(), 'key-of-a-test', 'a key for flows of a test'];
    await done(admin, 'PUT', `/lines/${line}`, { kind: 'audiohook', name: 'Telefon', settings: { organizationId, apiKey, clientSecret: secret.toString('base64'), agentField: 'customConfig.agent', eventToken }, active: true });
    await done(agent, 'PUT', '/desk/chair', { state: 'free' });
    const { id: visitId } = await done(guest, 'POST', '/visits', { hostId: agent.id });
    await done(agent, 'POST', `/visits/${visitId}/agree`, {});

    const address = `${house.address}/channels/audiohook/${line}`;
    const conversationId = randomUUID();
    await using client = await AudioHookClient.connect(address, { apiKey, secret, organizationId });
    expect(await client.open({ conversationId, customConfig: { agent: agent.email } })).toMatchObject({ type: 'opened' });
    const [conversation] = (await done(agent, 'GET', '/desk')).conversations;
    await done(agent, 'POST', `/desk/conversations/${conversation.id}/answers`, { askId: conversation.question.askId, granted: ['listen'] });
    const spoken = await fetch(`${address}/events`, { method: 'POST', headers: { authorization: `Bearer ${eventToken}` }, body: JSON.stringify({ event: 'said', call: conversationId, id: '1', by: 'customer', text: said }) });
    expect(spoken.status).toBe(200);
    using seen = await watch(house.address, guest.key, 'visit', { visitId });
    const { conversations } = await seen.item((item) => item.type === 'conversations');
    using ear = await openEar(house.address, guest.key, visitId, conversations[0].handle);
    await client.next('resume');
    const frame = new Uint8Array(1_280).map((_, index) => samples[index % samples.length] ?? 0);
    await speakUntilHeard(ear, 20, () => client.speak(frame));
    // What was heard is what was spoken, so this is what would have to be found.
    expect(Buffer.from(ear.sounds[0]?.samples ?? []).indexOf(traces[0]?.[1] ?? '')).toBeGreaterThanOrEqual(0);
    // A call that breaks the rules is complained about, without its sound.
    client.speak(frame.subarray(0, 1_279));
    await client.next('disconnect');
    await callFromAWebsite(house.address, { agent, admin, done });
    await callOverSiprec(house.address, { agent, admin, guest, visitId, done });
    // What was heard is written down a second later.
    await pause(1_500);
  }
  closeSync(log);

  expect(await found(directory, traces)).toEqual([]);
  // The search finds: words of the same call, which are kept, and sound that somebody had left lying about.
  expect(await found(join(directory, 'data'), [['words', Buffer.from(said)]])).not.toEqual([]);
  await writeFile(join(directory, 'tmp', 'left'), Buffer.concat([randomBytes(77), Buffer.from(samples), Buffer.from(samples)]));
  expect(await found(directory, traces)).toEqual([expect.stringMatching(/µ-law 0 in .*left/)]);
  expect(existsSync(join(directory, 'data', 'postgres'))).toBe(true);
});

/** The same sound from a browser to the agent’s browser and back, and to whom nobody knows. */
async function callFromAWebsite(
  address: string,
  { agent, admin, done }: { agent: { key: string }; admin: { key: string }; done: (as: { key: string }, method: string, path: string, body?: object) => Promise<{ id: string; conversations: { id: string }[] }> },
): Promise<void> {
  const { conversations } = await done(agent, 'GET', '/desk');
  for (const { id } of conversations) await done(agent, 'POST', `/desk/conversations/${id}/wrap-up`, {});
  await done(admin, 'PUT', '/web-calls/offer', { isOffered: true });
  using phone = await openVoice<PhoneNews>(address, phonePath, agent.key, 'agent');
  phone.order({ on: true });
  await expect.poll(() => phoneState(phone)?.isOn).toBe(true);
  const opened = await fetch(`${address}/api/v1/web-calls`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ language: 'de' }) });
  const { conversationId, customerKey } = (await opened.json()) as { conversationId: string; customerKey: string };
  using line = await openVoice<LineNews>(address, `${linePath}?call=${conversationId}`, customerKey, 'customer');
  await done(agent, 'POST', `/desk/conversations/${conversationId}/take`, {});
  await expect.poll(() => standings(line).at(-1)).toBe('talking');
  line.speakBytes(sides[0] ?? samples);
  phone.speakBytes(sides[1] ?? samples);
  await expect.poll(() => [line.heard.length > 0, phone.heard.length > 0]).toEqual([true, true]);
  expect(Buffer.from(phone.heard[0]?.samples ?? []).indexOf(traces.find(([name]) => name === 'µ-law 1')?.[1] ?? 'nothing')).toBeGreaterThanOrEqual(0);
  // Half a frame ends the line, and is complained about without its sound.
  line.socket.send((sides[0] ?? samples).subarray(0, 50));
  expect(await line.ended).toBe(4400);
}

/** The same sound from a telephone system over RTP: as packets that are heard, that come unasked, and that are refused. */
async function callOverSiprec(
  address: string,
  { agent, admin, guest, visitId, done }: { agent: SeededEmployee; admin: SeededEmployee; guest: SeededEmployee; visitId: string; done: (as: { key: string }, method: string, path: string, body?: object) => Promise<{ conversations: { id: string; question: { askId: string } }[] }> },
): Promise<void> {
  // Calls from before are still at the desk and in the guest's room.
  const { conversations: before } = await done(agent, 'GET', '/desk');
  using seen = await watch(address, guest.key, 'visit', { visitId });
  const { conversations } = await seen.item((item) => item.type === 'conversations');
  const port = await freePort();
  await done(admin, 'PUT', `/lines/${randomUUID()}`, { kind: 'siprec', name: 'Anlage', settings: { sipPort: port, rtpFrom: 47_000, rtpTo: 47_200, trusted: ['127.0.0.1'], ownAddresses: ['*@example.org'] }, active: true });
  await using client = await eventually(() => RecordingClient.open({ address: '127.0.0.1', port }, { protocol: 'tcp' }));
  expect((await client.invite(metadataOf(between(agent)))).status).toBe(200);
  const speak = () => {
    for (const [label, side] of [['2', sides[0]], ['1', sides[1]]] as const) client.sound.speak(label, Buffer.concat(Array.from({ length: 5 }, () => side ?? samples)));
  };
  speak();
  const conversation = (await done(agent, 'GET', '/desk')).conversations.find(({ id }) => !before.some((each) => each.id === id));
  await done(agent, 'POST', `/desk/conversations/${conversation?.id}/answers`, { askId: conversation?.question.askId, granted: ['listen'] });
  const isNew = (handle: string) => !conversations.some((each: { handle: string }) => each.handle === handle);
  const { conversation: seat } = await seen.item((item) => item.type === 'conversation' && item.conversation.door === 'open' && isNew(item.conversation.handle));
  using ear = await openEar(address, guest.key, visitId, seat.handle);
  await client.untilAsked('recvonly');
  await speakUntilHeard(ear, 10, speak);
  const customer = Buffer.from(ear.sounds.flatMap(({ samples: heard }) => [...heard].filter((_, index) => index % 2 === 0)));
  expect(customer.indexOf(traces.find(([name]) => name === 'µ-law 1')?.[1] ?? 'nothing')).toBeGreaterThanOrEqual(0);
  // Too long a packet, one of another form, and sound where words of SIP should be.
  client.sound.speak('1', Buffer.concat(Array.from({ length: 40 }, () => samples)));
  client.sound.speak('1', samples, { payloadType: 101 });
  client.raw(Buffer.concat([Buffer.from('OPTIONS '), samples, Buffer.from('\r\nContent-Length: 0\r\n\r\n')]));
  await client.bye();
}

/** Which of these bytes lie in which files below a directory. */
async function found(below: string, needles: ReadonlyArray<readonly [string, Buffer]>): Promise<string[]> {
  const places: string[] = [];
  for (const entry of await readdir(below, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    places.push(...needles.filter(([, needle]) => bytes.includes(needle)).map(([name]) => `${name} in ${file}`));
  }
  return places;
}
