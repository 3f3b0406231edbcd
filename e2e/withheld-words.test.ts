import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
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

const iban = 'DE89 3704 0044 0532 0130 00';

test('an IBAN never reaches a guest, who reads in words that one was withheld, and quotes what stands beside it', async () => {
  const { host, guest, visitId } = await scene.seated();
  const customer = await scene.customer(host, 'Guten Tag.');
  await customer.grant('listen', 'quote');
  await using room = await scene.enter(browser, guest, `/visits/${visitId}`, { locale: 'de-DE', viewport: { width: 1280, height: 800 } });
  await room.getByText('Die Tür ist offen').waitFor();
  await customer.say(`Meine IBAN ist ${iban}, bitte überweisen Sie dorthin.`);
  const words = room.getByRole('log');
  await words.getByText('IBAN zurückgehalten').waitFor();
  expect(await room.content()).not.toContain('3704');
  expect(await words.textContent()).not.toContain('‹iban›');
  expect(await axeFindings(room)).toEqual([]);

  // What stands after the withheld words is quoted as it was said.
  await words.locator('blockquote').evaluateAll((turns) => {
    const last = turns.at(-1);
    const text = [...(last?.childNodes ?? [])].find((node) => node.textContent?.includes('überweisen'));
    if (!text) throw new Error('the turn is not there');
    const from = (text.textContent ?? '').indexOf('bitte');
    getSelection()?.setBaseAndExtent(text, from, text, from + 'bitte überweisen Sie'.length);
  });
  await room.getByText('„bitte überweisen Sie“').waitFor();

  await room.goto(`${scene.address}/chairs`);
  await room.evaluate(() => localStorage.setItem('locale', 'en'));
  await room.goto(`${scene.address}/visits/${visitId}`);
  await room.getByRole('log').getByText('IBAN withheld').waitFor();
});
