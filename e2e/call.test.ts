import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { spokenLevel, telephoneOf, type Telephone } from './testing/call-to.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { measureSound, soundOf, type MeasuredSide } from './testing/measure-sound.ts';
import { siprecTo } from './testing/siprec-to.ts';
import { twilioTo } from './testing/twilio-to.ts';

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

async function record(host: SeededEmployee, granted: string[] = ['listen']) {
  const desk = await scene.house.call('GET', '/desk', undefined, { as: host.key });
  const { id, question } = desk.body.conversations.at(-1);
  const reply = await scene.house.call('POST', `/desk/conversations/${id}/answers`, { askId: question.askId, granted }, { as: host.key });
  expect(reply.status).toBe(201);
  return id as string;
}

/** As loud as they speak; while the wait is being shortened it plays a little faster. */
const isAsSpoken = (side: MeasuredSide | undefined, hertz: number) => side !== undefined && Math.abs(side.hertz / hertz - 1) < 0.05 && Math.abs(side.level / spokenLevel - 1) < 0.1;

describe('a call', () => {
  test('comes out of the guest’s loudspeaker from the customer’s yes until they take it back, and not a moment else', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measureSound(page);
    await page.getByText('Auf der anderen Seite wird gefragt').waitFor();
    await page.waitForTimeout(600);
    expect([call.told, call.sent(), await soundOf(page)]).toEqual([[], 0, []]);

    const id = await record(host);
    await page.getByText('Ihr Browser spielt Ton erst').waitFor();
    expect(call.told).toEqual([]);
    await page.getByRole('button', { name: 'Ton einschalten' }).click();
    await page.getByText('Sie hören mit').waitFor();
    // Customer left, agent right.
    await expect.poll(async () => {
      const [left, right] = await soundOf(page);
      return isAsSpoken(left, 500) && isAsSpoken(right, 1_500);
    }, { timeout: 10_000 }).toBe(true);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByText('Beide Seiten getrennt hören').click();
    await expect.poll(async () => (await soundOf(page)).map(({ level }) => Math.round(level * 100))).toEqual([Math.round(spokenLevel * 100), Math.round(spokenLevel * 100)]);

    // Where something writes along, its lines stand below the sound.
    await call.transcribe('customer', 'Die Rechnung verstehe ich nicht.');
    await call.transcribe('agent', 'Ich lese sie mit Ihnen durch.');
    await page.getByRole('log').getByText('Ich lese sie mit Ihnen durch.').waitFor();
    expect(await page.getByRole('log').getByText('Die Rechnung verstehe ich nicht.').count()).toBe(1);

    const before = call.sent();
    await scene.house.call('POST', `/desk/conversations/${id}/withdrawal`, {}, { as: host.key });
    await page.getByText('Die Tür ist wieder zu').waitFor();
    expect(await page.getByText('Die Rechnung verstehe ich nicht.').count()).toBe(0);
    expect(call.told).toEqual(['resume', 'pause']);
    await page.waitForTimeout(400);
    expect((await soundOf(page)).every(({ level }) => level === 0)).toBe(true);
    expect(call.sent() - before).toBeLessThanOrEqual(1);
  });

  test('shows a weak connection before anything is missing, and goes on afterwards', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measureSound(page);
    await record(host);
    await page.getByRole('button', { name: 'Ton einschalten' }).click();
    await page.getByText('Sie hören mit').waitFor();
    await expect.poll(async () => (await soundOf(page))[0]?.level ?? 0, { timeout: 5_000 }).toBeGreaterThan(spokenLevel * 0.9);
    expect(await page.getByText('Verbindung schwach').count()).toBe(0);
    call.stumble(350);
    await page.getByText('Verbindung schwach').waitFor();
    await expect.poll(async () => (await soundOf(page))[0]?.level ?? 0, { timeout: 5_000 }).toBeGreaterThan(spokenLevel * 0.9);
    await expect.poll(() => page.getByText('Verbindung schwach').count(), { timeout: 12_000 }).toBe(0);
  });

  test('is muted with a key that leaves the field alone, and says when the telephone system holds it back', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using call = await telephone.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await record(host);
    await page.getByText('Sie hören mit').waitFor();
    await page.keyboard.press('Alt+h');
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

describe('a call over Twilio', () => {
  test('comes out of the loudspeaker as spoken; Twilio is asked for its stream with the yes, and told to end it with the no', async () => {
    await using line = await twilioTo(scene);
    const { twilio } = line;
    const { host, guest, visitId } = await scene.seated();
    const customer = await line.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measureSound(page);
    await page.getByText('Auf der anderen Seite wird gefragt').waitFor();
    expect([twilio.streams, await soundOf(page)]).toEqual([[], []]);

    const id = await record(host);
    await page.getByRole('button', { name: 'Ton einschalten' }).click();
    await page.getByText('Sie hören mit').waitFor();
    await expect.poll(() => twilio.streams.length, { timeout: 10_000 }).toBe(1);
    const [stream] = twilio.streams;
    if (!stream) throw new Error('unreachable');
    using _speaking = line.speak(stream);
    await expect.poll(async () => {
      const [left, right] = await soundOf(page);
      return isAsSpoken(left, 500) && isAsSpoken(right, 1_500);
    }, { timeout: 10_000 }).toBe(true);

    await scene.house.call('POST', `/desk/conversations/${id}/withdrawal`, {}, { as: host.key });
    await page.getByText('Die Tür ist wieder zu').waitFor();
    await expect.poll(() => [twilio.stops(customer.sid), stream.status], { timeout: 10_000 }).toEqual([1, 'stopped']);
    await expect.poll(async () => (await soundOf(page)).every(({ level }) => level === 0), { timeout: 10_000 }).toBe(true);
  });
});

describe('a call of a telephone system with SIPREC', () => {
  test('is on hold until the customer’s yes, comes out of the loudspeaker as spoken, and is on hold again with the no', async () => {
    const line = await siprecTo(scene);
    const { host, guest, visitId } = await scene.seated();
    await using call = await line.call(host);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await measureSound(page);
    await page.getByText('Auf der anderen Seite wird gefragt').waitFor();
    expect([call.asked, await soundOf(page)]).toEqual([['inactive'], []]);

    const id = await record(host);
    await page.getByRole('button', { name: 'Ton einschalten' }).click();
    await page.getByText('Sie hören mit').waitFor();
    await call.untilAsked('recvonly');
    using _speaking = line.speak(call);
    await expect.poll(async () => {
      const [left, right] = await soundOf(page);
      return isAsSpoken(left, 500) && isAsSpoken(right, 1_500);
    }, { timeout: 10_000 }).toBe(true);

    await scene.house.call('POST', `/desk/conversations/${id}/withdrawal`, {}, { as: host.key });
    await page.getByText('Die Tür ist wieder zu').waitFor();
    await call.untilAsked('inactive');
    await expect.poll(async () => (await soundOf(page)).every(({ level }) => level === 0), { timeout: 10_000 }).toBe(true);
    await call.bye();
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
