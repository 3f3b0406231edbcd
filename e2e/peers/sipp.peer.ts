import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metadataOf } from '#listen/channels/siprec/testing/metadata-of.ts';
import { freePort, siprecIn, until } from '#listen/channels/siprec/testing/siprec-scene.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openScene, type Scene } from '../testing/guest-scene.ts';
import { measureSound, soundOf } from '../testing/measure-sound.ts';
import { captureOf } from './siprec/capture.ts';
import { sippScenario } from './siprec/sipp-scenario.ts';
import { loudness, speech } from './siprec/speech.ts';

const spoken = speech(30, 190);

let house: Scene;
let scene: Awaited<ReturnType<typeof siprecIn>>;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  house = await openScene();
  scene = await siprecIn(house);
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'sipp-peer-'));
  await writeFile(join(folder, 'speech.pcap'), captureOf(spoken));
});
afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** Starts SIPp with one call. Ends by itself; 0 means that everything came as its scenario wanted. */
async function startSipp(scenario: string, transport: 'u1' | 't1') {
  const file = join(folder, `${randomUUID()}.xml`);
  await writeFile(file, scenario);
  const [port, media] = [await freePort(), await freePort()];
  const { address, port: remote } = scene.server;
  const words = [`${address}:${remote}`, '-sf', file, '-t', transport, '-i', '127.0.0.1', '-p', String(port), '-mi', '127.0.0.1', '-mp', String(media), '-m', '1', '-timeout', '60s', '-timeout_error', '-nostdin', '-trace_err'];
  const child = spawn('/usr/bin/sipp', words, { cwd: folder, stdio: 'ignore', env: { ...process.env, TERM: 'dumb' } });
  const ended = once(child, 'exit').then(([code]) => code as number);
  const errors = async () => (await Promise.all((await readdir(folder)).filter((name) => name.endsWith('_errors.log')).map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  return { ended, errors, [Symbol.dispose]: () => void child.kill() };
}

test.each(['u1', 't1'] as const)('a call that SIPp offers for recording (%s) is heard from the customer’s yes until they take it back, though it goes on talking', async (transport) => {
  const { host: agent, guest, visitId } = await house.seated();
  const session = randomUUID();
  const metadata = metadataOf([{ id: 'kunde', aor: 'tel:+4930555', name: 'Kunde', label: 'spur' }, { id: 'haus', aor: `sip:${agent.email}` }], { session });
  using sipp = await startSipp(sippScenario({ metadata, capture: join(folder, 'speech.pcap'), label: 'spur' }), transport);
  await eventually(async () => expect((await scene.deskOf(agent)).conversations, await sipp.errors()).toHaveLength(1), 20_000);
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
  await eventually(() => expect(ear.sounds.length).toBeGreaterThan(60), 20_000);
  const heard = Buffer.from(ear.sounds.flatMap(({ samples }) => [...samples].filter((_, index) => index % 2 === 0)));
  expect(loudness(heard)).toBeGreaterThan(1_000);
  // A whole half second, sample by sample as it was spoken.
  expect(Buffer.from(spoken).includes(heard.subarray(1_600, 5_600))).toBe(true);
  await page.getByRole('button', { name: 'Ton einschalten' }).click();
  await eventually(async () => expect((await soundOf(page))[0]?.level).toBeGreaterThan(0.02), 20_000);

  const unasked = await scene.counted('sound-unasked');
  await scene.withdraw(served);
  expect(await ear.ended).toBe(1006);
  const atEnd = ear.sounds.length;
  await page.getByText('Die Tür ist wieder zu').waitFor();
  await eventually(async () => expect((await soundOf(page)).every(({ level }) => level === 0)).toBe(true));
  // SIPp talks on to the end of its capture: what comes is dropped.
  await eventually(async () => expect(await scene.counted('sound-unasked')).toBeGreaterThan(unasked + 5), 20_000);
  expect(ear.sounds).toHaveLength(atEnd);
  using again = await beside.ear();
  expect([await again.ended, again.bytes()]).toEqual([4403, 0]);

  expect(await sipp.ended, await sipp.errors()).toBe(0);
  await eventually(async () => expect(await scene.stateOf(served)).toBe('wrap-up'));
});
