import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage, type WatchedPage } from '#platform/testing/open-page.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { walkByKeyboard } from './testing/keyboard-walk.ts';
import { openWebsite } from './testing/website.ts';

let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  const admin = await scene.people.employee({ roles: ['admin'] });
  await scene.house.call('PUT', '/web-calls/offer', { isOffered: true }, { as: admin.key });
  // The microphone of these is a machine that beeps once a second.
  browser = await openBrowser({ args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german: BrowserContextOptions = { locale: 'de-DE', viewport: { width: 1280, height: 800 }, permissions: ['microphone'] };
const handy: BrowserContextOptions = { ...german, viewport: { width: 390, height: 844 } };

/**
 * Puts an instrument behind every audio worklet that plays: the loudest its output has been since it was last read. And keeps the
 * sockets of calls at hand.
 */
async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = globalThis.AudioWorkletNode;
    globalThis.AudioWorkletNode = class extends Original {
      constructor(context: BaseAudioContext, name: string, options?: AudioWorkletNodeOptions) {
        super(context, name, options);
        if (name !== 'ear') return;
        const analyser = new AnalyserNode(context, { fftSize: 2_048 });
        this.connect(analyser);
        const heard = { loudest: 0 };
        const samples = new Float32Array(analyser.fftSize);
        setInterval(() => {
          analyser.getFloatTimeDomainData(samples);
          for (const sample of samples) heard.loudest = Math.max(heard.loudest, Math.abs(sample));
        }, 20);
        Object.assign(globalThis, { heard });
      }
    };
    const lines: WebSocket[] = [];
    const Socket = globalThis.WebSocket;
    globalThis.WebSocket = class extends Socket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        if (String(url).includes('/web-calls/')) lines.push(this);
      }
    };
    Object.assign(globalThis, { lines });
  });
}

/** The loudest that came out since the last look; nothing where nothing plays. */
const loudest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { heard } = globalThis as unknown as { heard?: { loudest: number } };
    const was = heard?.loudest ?? 0;
    if (heard) heard.loudest = 0;
    return was;
  });

async function window(options: BrowserContextOptions = handy, path = '/anruf'): Promise<WatchedPage> {
  const page = await openPage(browser, `${scene.address}/api/v1/instance`, options);
  await measure(page);
  await page.goto(scene.address + path);
  return page;
}

/** The agent's desk, its telephone switched on. */
async function deskOf(host: Parameters<Scene['enter']>[1]): Promise<WatchedPage> {
  const desk = await scene.enter(browser, host, '/desk', german);
  await measure(desk);
  await desk.reload();
  await desk.getByRole('button', { name: 'Telefon einschalten' }).click();
  await desk.getByText('Ihr Telefon ist an.').waitFor();
  return desk;
}

/** The connection of a call breaks off as if a network had gone, and stays so for a moment. */
const breakOff = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { lines } = globalThis as unknown as { lines: WebSocket[] };
    lines.at(-1)?.close();
  });

async function callFrom(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mikrofon einschalten' }).click();
  await page.getByText('Wir können Sie hören.').waitFor();
  await page.getByRole('button', { name: 'Jetzt anrufen' }).click();
}

describe('a call from a website', () => {
  test('is heard at both ends, by the guest after the customer’s yes and not after they took it back', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using desk = await deskOf(host);
    await using caller = await window();
    expect(await axeFindings(caller)).toEqual([]);
    await callFrom(caller);
    await caller.getByText('Es klingelt. Sie sind als Nächstes dran.').waitFor();
    await desk.getByText(/^K-\w+ ruft an/).waitFor();
    expect([await axeFindings(caller), await axeFindings(desk)]).toEqual([[], []]);
    // The hands of the agent need not leave the keyboard.
    await desk.keyboard.press('Alt+c');
    await desk.getByText(/^Sie sprechen mit K-/).waitFor();
    await caller.getByText('Sie sprechen mit unserem Service.').waitFor();
    await expect.poll(() => loudest(desk), { timeout: 10_000 }).toBeGreaterThan(0.02);
    await expect.poll(() => loudest(caller), { timeout: 10_000 }).toBeGreaterThan(0.02);

    await using room = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measure(room);
    await room.reload();
    await room.getByText('Auf der anderen Seite wird gefragt').waitFor();
    expect(await loudest(room)).toBe(0);
    const card = caller.getByRole('group', { name: 'Eine Frage an Sie' });
    await card.getByText('„Stopp“ drücken oder sagen').waitFor();
    await card.getByRole('button', { name: 'Ja' }).click();
    await card.getByText('Frage 2 von 2').waitFor();
    await card.getByRole('button', { name: 'Nein' }).click();
    await caller.getByText('Eine Person hört zu').waitFor();
    await room.getByText('Sie hören mit').waitFor();
    await expect.poll(() => loudest(room), { timeout: 10_000 }).toBeGreaterThan(0.02);
    expect([await axeFindings(caller), await axeFindings(desk)]).toEqual([[], []]);

    await caller.getByRole('button', { name: 'Stopp' }).click();
    await caller.getByText('Niemand hört mehr zu.').waitFor();
    await room.getByText('Die Tür ist wieder zu').waitFor();
    // What was in the audio thread when the door closed is gone as well.
    await expect.poll(() => loudest(room)).toBe(0);
    await expect.poll(() => loudest(desk), { timeout: 10_000 }).toBeGreaterThan(0.02);
    expect(await loudest(room)).toBe(0);

    await desk.keyboard.press('Alt+q');
    await caller.getByRole('heading', { name: 'Das Gespräch ist beendet' }).waitFor();
    await desk.getByText('Ihr Telefon ist an.').waitFor();
    expect(await axeFindings(caller)).toEqual([]);
  });

  test('is muted and put on hold with keys, and the caller is told', async () => {
    const { host } = await scene.seated();
    await scene.customer(host, 'Ich schreibe lieber.');
    await using desk = await deskOf(host);
    await using caller = await window();
    await callFrom(caller);
    await desk.getByRole('button', { name: /^Annehmen/ }).click();
    await caller.getByText('Sie sprechen mit unserem Service.').waitFor();
    // Whom one answered is whom one looks at, and not the customer who writes.
    const [name = ''] = (await desk.getByText(/^Sie sprechen mit K-/).innerText()).match(/K-\w+/) ?? [];
    await desk.getByRole('heading', { level: 2, name }).waitFor();
    await expect.poll(() => loudest(caller), { timeout: 10_000 }).toBeGreaterThan(0.02);
    await desk.keyboard.press('Alt+m');
    await desk.getByText('Ihr Mikrofon ist aus.').waitFor();
    await expect.poll(() => loudest(caller), { timeout: 10_000 }).toBeLessThan(0.005);
    await desk.keyboard.press('Alt+m');
    await expect.poll(() => loudest(caller), { timeout: 10_000 }).toBeGreaterThan(0.02);
    await desk.keyboard.press('Alt+p');
    await caller.getByText('Ihr Gespräch wird gehalten.').waitFor();
    await expect.poll(() => loudest(desk), { timeout: 10_000 }).toBeLessThan(0.005);
    await desk.keyboard.press('Alt+p');
    await caller.getByText('Sie sprechen mit unserem Service.').waitFor();
    await caller.getByRole('button', { name: 'Mikrofon aus' }).click();
    await caller.getByText('Ihr Mikrofon ist aus. Niemand hört Sie.').waitFor();
    await expect.poll(() => loudest(desk), { timeout: 10_000 }).toBeLessThan(0.005);
    await caller.getByRole('button', { name: 'Auflegen' }).click();
    await caller.getByRole('heading', { name: 'Das Gespräch ist beendet' }).waitFor();
    await desk.getByText('Das Gespräch ist vorbei.').first().waitFor();
  });

  test('outlasts a lost connection of the caller and a reload of the agent’s page', async () => {
    const { host } = await scene.seated();
    await using desk = await deskOf(host);
    await using caller = await window();
    await callFrom(caller);
    await desk.getByText(/^K-\w+ ruft an/).waitFor();
    await desk.keyboard.press('Alt+c');
    await caller.getByText('Sie sprechen mit unserem Service.').waitFor();
    await breakOff(caller);
    await caller.getByText('Ihre Verbindung ist unterbrochen.').waitFor();
    await desk.getByText(/^Die Verbindung zu K-/).waitFor();
    await caller.getByText('Sie sprechen mit unserem Service.').waitFor();
    await expect.poll(() => loudest(desk), { timeout: 10_000 }).toBeGreaterThan(0.02);
    await desk.reload();
    await desk.getByText(/^Sie sprechen mit K-/).waitFor({ timeout: 20_000 });
    await caller.getByText('Sie sprechen mit unserem Service.').waitFor();
    await expect.poll(() => loudest(caller), { timeout: 10_000 }).toBeGreaterThan(0.02);
    await caller.getByRole('button', { name: 'Auflegen' }).click();
    await caller.getByRole('heading', { name: 'Das Gespräch ist beendet' }).waitFor();
  });
});

test('a website’s visitor who writes in its chat calls from there as the same customer, with the keyboard alone', async () => {
  const { host } = await scene.seated();
  await using desk = await deskOf(host);
  await using website = await openWebsite(scene.address);
  await using page = await openPage(browser, website.address, german);
  await page.getByRole('button', { name: 'Fragen Sie uns' }).click();
  await page.getByRole('textbox').fill('Kann ich Sie auch anrufen?');
  await page.getByRole('textbox').press('Enter');
  await page.getByText('Gleich liest sie ein Mensch.').waitFor();
  await page.getByRole('button', { name: 'Menü' }).press('Enter');
  await page.getByRole('button', { name: 'Anrufen' }).waitFor();
  const [caller] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('button', { name: 'Anrufen' }).press('Enter')]);
  expect(new URL(caller.url()).pathname).toBe('/anruf');
  await caller.getByRole('button', { name: 'Mikrofon einschalten' }).waitFor();
  expect(await walkByKeyboard(caller)).toMatchObject({ unreached: [], ringless: [], trapped: false });
  await caller.getByRole('button', { name: 'Mikrofon einschalten' }).press('Enter');
  await caller.getByRole('button', { name: 'Jetzt anrufen' }).press('Enter');
  await desk.getByText(/^K-\w+ ruft an/).waitFor();
  const { rows } = await scene.house.db.owner.pool.query<{ n: number }>(
    `select count(distinct customer_id)::int as n from conversations.conversation where state = 'waiting'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
  expect(await walkByKeyboard(caller)).toMatchObject({ unreached: [], ringless: [], trapped: false });
  await caller.getByRole('button', { name: 'Auflegen' }).press('Enter');
  await caller.getByRole('heading', { name: 'Das Gespräch ist beendet' }).waitFor();
});

test('a microphone that is asked for twice is on once, so that the voice goes over the line once', async () => {
  const { host } = await scene.seated();
  await using _desk = await deskOf(host);
  await using caller = await window();
  await caller.evaluate(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const microphones: MediaStreamTrack[] = [];
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      microphones.push(...stream.getAudioTracks());
      return stream;
    };
    Object.assign(globalThis, { microphones });
  });
  await caller.getByRole('button', { name: 'Mikrofon einschalten' }).dblclick();
  await caller.getByText('Wir können Sie hören.').waitFor();
  const standing = () => caller.evaluate(() => (globalThis as unknown as { microphones: MediaStreamTrack[] }).microphones.map(({ readyState }) => readyState));
  await expect.poll(async () => (await standing()).sort()).toEqual(['ended', 'live']);
});

test('a microphone that is not allowed is explained, and so is a service nobody is at', async () => {
  await using nobody = await window();
  await nobody.getByRole('heading', { name: 'Gerade ist niemand am Telefon' }).waitFor();
  const { host } = await scene.seated();
  await using _desk = await deskOf(host);
  await nobody.getByRole('button', { name: 'Erneut versuchen' }).click();
  await nobody.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await nobody.getByRole('button', { name: 'Mikrofon einschalten' }).click();
  await nobody.getByRole('heading', { name: 'Das Mikrofon ist nicht erlaubt' }).waitFor();
  expect(await axeFindings(nobody)).toEqual([]);
});
