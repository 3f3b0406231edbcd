import type { Browser, Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage } from '#platform/testing/open-page.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

/** What a telephone's camera reads from the code on a page. */
async function readCode(page: Page, name: string): Promise<string> {
  const code = page.getByRole('img', { name });
  const [size = 0] = (await code.getAttribute('viewBox'))?.split(' ').slice(2).map(Number) ?? [];
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < scale; column += 1) data.fill(0, ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4, ((Number(y) * scale + row) * width + Number(x) * scale + column) * 4 + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };

describe('a talk at a stand', () => {
  test('is begun with a key, asked about on the turned screen, heard after the yes, and ended by the customer on the page behind the code', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using desk = await scene.enter(browser, host, '/desk', german);
    await using listening = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await desk.getByRole('button', { name: /^Gespräch vor Ort notieren/ }).first().waitFor();
    await desk.keyboard.press('Alt+v');
    await desk.getByRole('textbox', { name: /^Ort/ }).fill('Halle 4, Stand 12');
    expect(await axeFindings(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Gespräch beginnen' }).click();

    const question = desk.getByRole('region', { name: /^Fragen Sie K-.* jetzt$/ });
    await question.getByRole('button', { name: /^Frage zeigen/ }).waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    await desk.keyboard.press('Alt+Shift+V');
    const screen = desk.getByRole('dialog', { name: 'Eine Frage an Sie' });
    await screen.getByText('Frage 1 von 2').waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    // Twice, as people do who are used to it: the second question is still open.
    await screen.getByRole('button', { name: 'Ja', exact: true }).dblclick();
    await screen.getByText('Frage 2 von 2').waitFor();
    await screen.getByRole('button', { name: 'Nein', exact: true }).click();
    await desk.getByRole('dialog', { name: 'Danke. Ihre Antwort ist festgehalten.' }).waitFor();
    const link = await readCode(desk, 'Code mit der Adresse der eigenen Seite');
    expect(link).toMatch(new RegExp(`^${scene.address}/meine-gespraeche#ohk_`));
    expect(await axeFindings(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Zurück zum Gespräch' }).last().click();

    const field = desk.getByRole('textbox', { name: 'Was gesagt wurde' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('Der Deckel klemmt immer noch.');
    await field.press('Enter');
    const log = listening.getByRole('log', { name: 'Gespräch' });
    await log.getByText('Der Deckel klemmt immer noch.').waitFor();
    await field.fill('Den tauschen wir Ihnen gleich hier.');
    await field.press('Alt+Enter');
    await log.getByText('Den tauschen wir Ihnen gleich hier.').waitFor();

    await using own = await openPage(browser, link, german);
    await own.getByRole('button', { name: /Zurücknehmen/ }).first().click();
    await listening.getByText('Die Tür ist wieder zu').waitFor();
    await expect.poll(() => listening.getByText('Der Deckel klemmt immer noch.').count()).toBe(0);
    await desk.getByText('Mithören nicht gewünscht').waitFor();
  });

  test('on a phone, after a no, stays between the two of them, whole and in English', async () => {
    const host = await scene.person({ roles: ['agent'], language: 'en' });
    const guest = await scene.person({ roles: ['guest'], language: 'en' });
    await scene.house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
    const visitId = (await scene.house.call('POST', '/visits', { hostId: host.id }, { as: guest.key })).body.id;
    await scene.house.call('POST', `/visits/${visitId}/agree`, {}, { as: host.key });
    const english = { locale: 'en-GB', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    await using desk = await scene.enter(browser, host, '/desk', english);
    await using listening = await scene.enter(browser, guest, `/visits/${visitId}`, { locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await desk.getByRole('button', { name: /^Note a talk in person/ }).first().tap();
    await desk.getByRole('radio', { name: 'In the shop' }).check({ force: true });
    await desk.getByRole('button', { name: 'Begin the talk' }).tap();
    await desk.getByRole('button', { name: /^Show the question/ }).tap();
    const screen = desk.getByRole('dialog', { name: 'A question for you' });
    await screen.getByRole('button', { name: 'No', exact: true }).tap();
    await desk.getByRole('dialog', { name: 'Thank you. Your answer has been kept.' }).waitFor();
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await desk.getByRole('button', { name: 'Back to the talk' }).last().tap();
    await desk.getByRole('textbox', { name: 'What was said' }).fill('Rather not with others listening.');
    await desk.getByRole('button', { name: /^K-\w+ said/ }).tap();
    await desk.getByRole('log').getByText('Rather not with others listening.').waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await listening.getByText('Closed').or(listening.getByText(/door/i)).first().waitFor();
    expect(await listening.content()).not.toContain('Rather not');
  });
});
