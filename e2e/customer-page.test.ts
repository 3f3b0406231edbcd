import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage } from '#platform/testing/open-page.ts';
import { buildWidget } from '#web/build/build-widget.ts';
import { chatDesk } from './testing/chat-desk.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { openWebsite, type Website } from './testing/website.ts';

let scene: Scene;
let browser: Browser;
let website: Website;
beforeAll(async () => {
  await buildWidget(pino({ level: 'silent' }));
  scene = await openScene();
  browser = await openBrowser();
  website = await openWebsite(scene.address);
});
afterAll(async () => {
  await browser.close();
  await website[Symbol.asyncDispose]();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1100, height: 900 } };

/** A customer who wrote, was asked, said yes to listening and no to quoting, and goes to their own page. */
async function arrive(at = website, open = openFromMenu) {
  const { host } = await scene.seated();
  const agent = chatDesk(scene.house, host);
  const shop = await openPage(browser, at.address, german);
  await shop.getByRole('button', { name: /Fragen Sie uns/ }).click();
  await shop.getByRole('textbox').fill('Mein Eimer hat ein Loch.');
  await shop.keyboard.press('Enter');
  await shop.getByText('Gleich liest sie ein Mensch.').waitFor();
  await agent.take();
  await shop.getByRole('button', { name: 'Ja' }).click();
  await shop.getByText('Frage 2 von 2').waitFor();
  await shop.getByRole('button', { name: 'Nein' }).click();
  await shop.getByText('Eine Person hört zu', { exact: true }).waitFor();
  await agent.say('Dann schicken wir Ihnen einen neuen.');
  const page = await open(shop);
  await page.getByRole('heading', { name: /^Gespräch vom/ }).waitFor();
  return { shop, page, agent };
}

async function openFromMenu(shop: Page): Promise<Page> {
  const opening = shop.context().waitForEvent('page');
  await shop.getByRole('button', { name: 'Menü' }).click();
  await shop.getByRole('button', { name: 'Meine Gespräche und Einwilligungen' }).click();
  return opening;
}

const consent = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('the customer’s own page', () => {
  test('gets the key without it ever standing in an address, and keeps it through a reload', async () => {
    const { shop, page } = await arrive();
    await using _ = shop;
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.reload();
    await page.getByRole('heading', { name: /^Gespräch vom/ }).waitFor();
    expect(page.url()).toBe(`${scene.address}/meine-gespraeche`);
    expect(addresses.join(' ')).not.toContain('ohk_');
    expect(await page.evaluate(() => history.length)).toBe(1);
    expect(await page.evaluate(() => window.opener as unknown)).toBeNull();
  });

  test('opens from a website that severs its windows too, and the key is gone from the address before anything is asked', async () => {
    await using severing = await openWebsite(scene.address, { headers: { 'cross-origin-opener-policy': 'same-origin' } });
    const addresses: string[] = [];
    const { shop, page } = await arrive(severing, async (from) => {
      await openFromMenu(from);
      from.context().on('request', (request) => addresses.push(request.url()));
      const opening = from.context().waitForEvent('page');
      await from.getByText('Bitte öffnen Sie die Seite hier.').waitFor();
      await from.getByRole('link', { name: 'Meine Gespräche und Einwilligungen' }).click();
      return opening;
    });
    await using _ = shop;
    expect(page.url()).toBe(`${scene.address}/meine-gespraeche`);
    expect(addresses.filter((address) => address.includes('/api/')).join(' ')).not.toContain('ohk_');
    expect(await page.evaluate(() => history.length)).toBe(1);
  });

  test('shows what was asked in which words, and who listens now, by what they do and never by name', async () => {
    const { shop, page } = await arrive();
    await using _ = shop;
    await page.getByText('Gerade hört eine Person zu.').waitFor();
    await consent(page, 'Diesem Gespräch zuhören').getByText('Sie haben am').waitFor();
    await page.getByText('Der Wortlaut der Frage').first().click();
    await page.getByText('Darf jemand aus unserem Haus').waitFor();
    await page.getByText('Was gesagt wurde').click();
    await page.getByText('Dann schicken wir Ihnen einen neuen.').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Jonas Albrecht');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('changes each answer, and the chat knows it at once', async () => {
    const { shop, page } = await arrive();
    await using _ = shop;
    await consent(page, 'Einzelne Sätze festhalten').getByRole('button', { name: 'Doch zustimmen' }).click();
    await consent(page, 'Einzelne Sätze festhalten').getByRole('button', { name: 'Zurücknehmen' }).waitFor();
    await page.getByText('Gespeichert. Es gilt ab jetzt.').waitFor();
    await consent(page, 'Diesem Gespräch zuhören').getByRole('button', { name: 'Zurücknehmen' }).click();
    await consent(page, 'Diesem Gespräch zuhören').getByText('zurückgenommen').waitFor();
    expect(await page.getByText('Gerade hört eine Person zu.').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-purpose'))).toBe('listen');
    await shop.getByText('Jetzt hört niemand mehr zu.').waitFor();
    expect(await shop.getByText('Eine Person hört zu', { exact: true }).isVisible()).toBe(false);
  });

  test('gives everything away as a file', async () => {
    const { shop, page } = await arrive();
    await using _ = shop;
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Alles herunterladen' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^meine-gespraeche-\d{4}-\d\d-\d\d\.json$/);
    const content = await readFile((await download.path()) ?? '', 'utf8');
    expect(JSON.parse(content)).toMatchObject({ format: 'ohrensessel-customer-1', conversations: [{ channel: 'chat' }] });
    expect(content).toContain('Mein Eimer hat ein Loch.');
  });

  test('forgets the customer, who then starts anew in the chat', async () => {
    const { shop, page } = await arrive();
    await page.getByRole('button', { name: 'Alles löschen' }).click();
    await page.getByText('Das lässt sich nicht rückgängig machen.').waitFor();
    await page.getByRole('button', { name: 'Behalten' }).click();
    await page.getByRole('button', { name: 'Alles löschen' }).click();
    await page.getByRole('button', { name: 'Ja, alles löschen' }).dblclick();
    await page.getByRole('heading', { name: 'Es ist alles gelöscht' }).waitFor();
    expect(await page.getByText('Das hat nicht geklappt').count()).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'Bitte öffnen Sie diese Seite aus dem Chat' }).waitFor();
    await shop.bringToFront();
    await shop.getByRole('textbox').fill('Ein neuer Anfang.');
    await shop.keyboard.press('Enter');
    await shop.getByText('Gleich liest sie ein Mensch.').waitFor();
    expect(await shop.getByRole('log').locator('.words').allTextContents()).toEqual(['Ein neuer Anfang.']);
    // The browser reports the refusal that told the chat; that is as it should be.
    await shop.context().close();
  });

  test('explains itself to somebody who comes without a chat, in both languages', async () => {
    await using page = await openPage(browser, `${scene.address}/my-conversations`, german);
    await page.getByRole('heading', { name: 'Please open this page from the chat' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Bitte öffnen Sie diese Seite aus dem Chat' }).waitFor();
  });

  test('takes a key from nobody but the window that opened it', async () => {
    await using shop = await openPage(browser, website.address, german);
    const opening = shop.waitForEvent('popup');
    await shop.evaluate(`void window.open(${JSON.stringify(`${scene.address}/meine-gespraeche`)}, '_blank')`);
    const page = await opening;
    await page.getByText('Einen Moment').waitFor();
    await page.evaluate(() => window.postMessage({ ohrensessel: 'key', key: 'ohk_of_somebody_else' }, '*'));
    await page.getByRole('heading', { name: 'Bitte öffnen Sie diese Seite aus dem Chat' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
