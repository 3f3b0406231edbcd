import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metadataOf } from '#listen/channels/siprec/testing/metadata-of.ts';
import { RecordingClient } from '#listen/channels/siprec/testing/recording-client.ts';
import { siprecIn, until } from '#listen/channels/siprec/testing/siprec-scene.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openScene, type Scene } from '../testing/guest-scene.ts';
import { measureSound, soundOf } from '../testing/measure-sound.ts';
import type { Ng } from './rtpengine/ng-client.ts';
import { startRtpengine } from './rtpengine/start-rtpengine.ts';
import { loudness, rtpPacket, speech, stretchesOf } from './siprec/speech.ts';

let house: Scene;
let scene: Awaited<ReturnType<typeof siprecIn>>;
let browser: Browser;
let rtpengine: Awaited<ReturnType<typeof startRtpengine>>;
beforeAll(async () => {
  rtpengine = await startRtpengine();
  house = await openScene();
  scene = await siprecIn(house);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
  await rtpengine?.[Symbol.asyncDispose]();
});

/** One end of a call: speaks without pause and counts what it hears of the other. */
async function telephone(voice: Uint8Array) {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  let heard = 0;
  socket.on('message', () => (heard += 1));
  const stretches = stretchesOf(voice);
  let speaking: NodeJS.Timeout | undefined;
  return {
    sdp: `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio ${port} RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\na=sendrecv\r\n`,
    heard: () => heard,
    speakTo(description: string) {
      const to = Number(/^m=audio (\d+)/m.exec(description)?.[1]);
      const began = performance.now();
      let sent = 0;
      speaking = setInterval(() => {
        // As many as are due, so that a busy machine makes no gaps.
        for (const due = (performance.now() - began) / 20; sent < due; sent += 1) {
          socket.send(rtpPacket({ sequence: sent, timestamp: sent * 160, source: port }, stretches[sent % stretches.length] ?? new Uint8Array(160)), to, '127.0.0.1');
        }
      }, 20);
    },
    [Symbol.dispose]() {
      clearInterval(speaking);
      socket.close();
    },
  };
}

/** Sound of one side as it was heard. */
const sideOf = (sounds: readonly { samples: Uint8Array }[], place: 0 | 1) => Buffer.from(sounds.flatMap(({ samples }) => [...samples].filter((_, index) => index % 2 === place)));

test('rtpengine forks a call to us from the customer’s yes until they take it back, while both go on talking', async () => {
  const { ng } = rtpengine;
  const voices = { customer: speech(20, 210), agent: speech(20, 115) };
  using customer = await telephone(voices.customer);
  using colleague = await telephone(voices.agent);
  const { host: agent, guest, visitId } = await house.seated();
  const call = { 'call-id': randomUUID() };
  const offered = await ng.ask('offer', { ...call, 'from-tag': 'kunde', sdp: customer.sdp });
  const answered = await ng.ask('answer', { ...call, 'from-tag': 'kunde', 'to-tag': 'haus', sdp: colleague.sdp });
  colleague.speakTo(String(offered['sdp']));
  customer.speakTo(String(answered['sdp']));
  await eventually(() => expect(Math.min(customer.heard(), colleague.heard())).toBeGreaterThan(10));

  // The proxy in front of rtpengine: asks it for a copy and offers that for recording, with labels as rtpengine gives them.
  const fork = { ...call, flags: ['all', 'SIPREC'] as Ng[], 'to-tag': `fork-${randomUUID()}` };
  const copy = await ng.ask('subscribe request', fork);
  const labels = copy['media-labels'] as Record<string, { tag: string }>;
  const labelOf = (tag: string) => Object.keys(labels).find((label) => labels[label]?.tag === tag) ?? '';
  await using client = await RecordingClient.open(scene.server, { labels: [] });
  const subscribed: string[] = [];
  client.describe = async (direction, offer) => {
    subscribed.push(direction);
    if (direction === 'inactive') {
      await ng.ask('unsubscribe', { ...call, 'to-tag': fork['to-tag'] });
      return String(copy['sdp']).replaceAll('a=sendonly', 'a=inactive');
    }
    const again = await ng.ask('subscribe request', fork);
    await ng.ask('subscribe answer', { ...call, 'to-tag': fork['to-tag'], sdp: offer });
    return String(again['sdp']);
  };
  const metadata = metadataOf([{ id: 'kunde', aor: 'tel:+4930777', label: labelOf('kunde') }, { id: 'haus', aor: `sip:${agent.email}`, label: labelOf('haus') }], { session: randomUUID() });
  const answer = await client.invite(metadata, { sdp: String(copy['sdp']) });
  expect(answer.status).toBe(200);
  expect(client.asked).toEqual(['inactive']);
  // We hold, so the proxy does not answer its subscription: rtpengine 10.5 would send whatever direction such an answer names.
  const before = customer.heard();
  await eventually(() => expect(customer.heard()).toBeGreaterThan(before + 25));
  expect(await scene.counted('sound-unasked')).toBe(0);
  const beside = await scene.besides(agent, guest, visitId);
  const served = { agent, conversation: beside.conversation };
  using early = await beside.ear();
  expect([await early.ended, early.bytes()]).toEqual([4403, 0]);
  await using page = await house.enter(browser, guest, `/visits/${visitId}`, { locale: 'de-DE' });
  await measureSound(page);
  await page.getByText('Auf der anderen Seite wird gefragt').waitFor();
  expect(await soundOf(page)).toEqual([]);

  await scene.agree(served);
  using ear = await until(await beside.ear());
  await eventually(() => expect(ear.sounds.length).toBeGreaterThan(75), 20_000);
  for (const [place, side] of [[0, 'customer'], [1, 'agent']] as const) {
    const heard = sideOf(ear.sounds, place);
    expect(loudness(heard), side).toBeGreaterThan(1_000);
    const found = [1_600, 2_400, 3_200].some((from) => Buffer.from(voices[side]).includes(heard.subarray(from, from + 1_600)));
    expect(found, `${side}: as it was spoken`).toBe(true);
  }
  await page.getByRole('button', { name: 'Ton einschalten' }).click();
  await eventually(async () => expect(Math.min(...(await soundOf(page)).map(({ level }) => level))).toBeGreaterThan(0.02), 20_000);

  await scene.withdraw(served);
  expect(await ear.ended).toBe(1006);
  const atEnd = ear.sounds.length;
  await eventually(() => expect(subscribed).toEqual(['sendonly', 'inactive']));
  await page.getByText('Die Tür ist wieder zu').waitFor();
  await eventually(async () => expect((await soundOf(page)).every(({ level }) => level === 0)).toBe(true));
  // What was on its way has arrived; from here on nothing comes, though both go on talking.
  const heardThen = customer.heard();
  await eventually(() => expect(customer.heard()).toBeGreaterThan(heardThen + 10));
  const unasked = await scene.counted('sound-unasked');
  const talking = [customer.heard(), colleague.heard()] as const;
  await eventually(() => expect(Math.min(customer.heard() - talking[0], colleague.heard() - talking[1])).toBeGreaterThan(50));
  expect(await scene.counted('sound-unasked')).toBe(unasked);
  expect(ear.sounds).toHaveLength(atEnd);

  await client.bye();
  await eventually(async () => expect(await scene.stateOf(served)).toBe('wrap-up'));
  await ng.ask('delete', call);
});
