import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { spokenLevel, telephoneOf, type Telephone } from './testing/call-to.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let telephone: Telephone;
beforeAll(async () => {
  scene = await openScene();
  telephone = await telephoneOf(scene.house, scene.people);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };

/**
 * Puts a measuring instrument behind every audio worklet of a page: what its output holds, before the volume. And lets sound wait
 * for a press, as browsers of readers do and browsers of tests do not.
 */
async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Context = globalThis.AudioContext;
    globalThis.AudioContext = class extends Context {
      constructor(options?: AudioContextOptions) {
        super(options);
        void this.suspend();
      }
    };
    const Original = globalThis.AudioWorkletNode;
    globalThis.AudioWorkletNode = class extends Original {
      constructor(context: BaseAudioContext, name: string, options?: AudioWorkletNodeOptions) {
        super(context, name, options);
        const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
        const sides = [0, 1].map((output) => {
          const analyser = new AnalyserNode(context, { fftSize: 8_192, smoothingTimeConstant: 0 });
          splitter.connect(analyser, output);
          return analyser;
        });
        this.connect(splitter);
        Object.assign(globalThis, { sides, hertz: context.sampleRate });
      }
    };
  });
  await page.reload();
}

/** Loudness and loudest tone of the left and the right output over the last moment. */
function output(page: Page): Promise<Array<{ level: number; hertz: number }>> {
  return page.evaluate(() => {
    const { sides = [], hertz = 1 } = globalThis as unknown as { sides?: AnalyserNode[]; hertz?: number };
    return sides.map((side) => {
      const samples = new Float32Array(side.fftSize);
      side.getFloatTimeDomainData(samples);
      const spectrum = new Float32Array(side.frequencyBinCount);
      side.getFloatFrequencyData(spectrum);
      const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      return { level, hertz: (spectrum.indexOf(Math.max(...spectrum)) * hertz) / side.fftSize };
    });
  });
}

async function record(host: SeededEmployee, granted: string[] = ['listen']) {
  const desk = await scene.house.call('GET', '/desk', undefined, { as: host.key });
  const { id, question } = desk.body.conversations.at(-1);
  const reply = await scene.house.call('POST', `/desk/conversations/${id}/answers`, { askId: question.askId, granted }, { as: host.key });
  expect(reply.status).toBe(201);
  return id as string;
}

describe('a call', () => {
  test('comes out of the guest’s loudspeaker from the customer’s yes until they take it back, and not a moment else', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measure(page);
    await page.getByText('Auf der anderen Seite wird gefragt').waitFor();
    await page.waitForTimeout(600);
    expect([call.told, call.sent(), await output(page)]).toEqual([[], 0, []]);

    const id = await record(host);
    await page.getByText('Ihr Browser spielt Ton erst').waitFor();
    expect(call.told).toEqual([]);
    await page.getByRole('button', { name: 'Ton einschalten' }).click();
    await page.getByText('Sie hören mit').waitFor();
    // Customer left, agent right, as loud as they speak; while the wait is being shortened it plays a little faster.
    const isAsSpoken = (side: { level: number; hertz: number } | undefined, hertz: number) => side !== undefined && Math.abs(side.hertz / hertz - 1) < 0.05 && Math.abs(side.level / spokenLevel - 1) < 0.1;
    await expect.poll(async () => {
      const [left, right] = await output(page);
      return isAsSpoken(left, 500) && isAsSpoken(right, 1_500);
    }, { timeout: 10_000 }).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByText('Beide Seiten getrennt hören').click();
    await expect.poll(async () => (await output(page)).map(({ level }) => Math.round(level * 100))).toEqual([Math.round(spokenLevel * 100), Math.round(spokenLevel * 100)]);

    const before = call.sent();
    await scene.house.call('POST', `/desk/conversations/${id}/withdrawal`, {}, { as: host.key });
    await page.getByText('Die Tür ist wieder zu').waitFor();
    expect(call.told).toEqual(['resume', 'pause']);
    await page.waitForTimeout(400);
    expect((await output(page)).every(({ level }) => level === 0)).toBe(true);
    expect(call.sent() - before).toBeLessThanOrEqual(1);
  });

  test('shows a weak connection before anything is missing, and goes on afterwards', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measure(page);
    await record(host);
    await page.getByRole('button', { name: 'Ton einschalten' }).click();
    await page.getByText('Sie hören mit').waitFor();
    await expect.poll(async () => (await output(page))[0]?.level ?? 0, { timeout: 5_000 }).toBeGreaterThan(spokenLevel * 0.9);
    expect(await page.getByText('Verbindung schwach').count()).toBe(0);
    call.stumble(350);
    await page.getByText('Verbindung schwach').waitFor();
    await expect.poll(async () => (await output(page))[0]?.level ?? 0, { timeout: 5_000 }).toBeGreaterThan(spokenLevel * 0.9);
    await expect.poll(() => page.getByText('Verbindung schwach').count(), { timeout: 12_000 }).toBe(0);
  });

  test('is muted with a key that leaves the field alone, and says when the telephone system holds it back', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await record(host);
    await page.getByText('Sie hören mit').waitFor();
    await page.keyboard.press('Alt+m');
    await page.getByRole('button', { name: 'Ton wieder an' }).waitFor();
    await page.keyboard.type('Das merke ich mir');
    await page.getByRole('textbox', { name: /Eindruck|gehört|Notiz/ }).getByText('Das merke ich mir').or(page.locator('textarea')).first().waitFor();
    expect(await page.locator('textarea').first().inputValue()).toContain('Das merke ich mir');
    call.client.send('paused');
    await page.getByText('Die Telefonanlage hält den Ton gerade zurück').waitFor();
    call.client.send('resumed', { start: 'PT1S', discarded: 'PT1S' });
    await page.getByText('Sie hören mit').waitFor();
    await call.client.close();
    await page.getByText('Gerade kommt kein Ton an').waitFor();
  });
});

describe('the agent on the phone', () => {
  test('reads the question out, keeps the answer with one key, and takes it back with another', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using desk = await scene.enter(browser, host, '/desk', german);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    const question = desk.getByRole('region', { name: /^Fragen Sie K-.* jetzt$/ });
    await question.getByText('mithören').first().waitFor();
    expect(await desk.getByRole('textbox', { name: /^Antwort an/ }).count()).toBe(0);
    expect(await axeFindings(desk)).toEqual([]);
    await desk.keyboard.press('Alt+l');
    await desk.getByText('eine Person hört mit').first().waitFor();
    await page.getByText('Sie hören mit').waitFor();
    expect(await question.getByRole('button').count()).toBe(0);
    expect(await axeFindings(desk)).toEqual([]);
    await desk.keyboard.press('Alt+k');
    await desk.getByText('Mithören nicht gewünscht').waitFor();
    await page.getByText('Die Tür ist wieder zu').waitFor();
    expect(call.told.at(-1)).toBe('pause');
  });

  test('sees that somebody else has joined, and that the door is closed until both agreed', async () => {
    const { host } = await scene.seated();
    const conversationId = crypto.randomUUID();
    await using call = await telephone.call(host, { conversationId });
    await using desk = await scene.enter(browser, host, '/desk', german);
    await desk.getByRole('button', { name: /^Ja zu beidem/ }).click();
    await desk.getByText('eine Person hört mit').first().waitFor();
    await using other = await telephone.call(host, { conversationId });
    await desk.getByText('noch eine Person').waitFor();
    await desk.getByRole('region', { name: /^Fragen Sie K-.* jetzt$/ }).getByRole('button', { name: /^Ja/ }).click();
    await desk.getByText('eine Person hört mit').first().waitFor();
    await other.client.close();
    await call.client.close();
    await desk.getByText('Das Gespräch ist vorbei.').first().waitFor();
  });
});
