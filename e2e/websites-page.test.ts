import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const german = { locale: 'de-DE', viewport: { width: 1280, height: 900 } };

describe('the page about chat on websites', () => {
  test('gives the line for a website, puts texts into other words and back, for all or for one brand', async () => {
    const steward = await scene.person({ roles: ['steward'], name: 'Ida Holm' });
    await scene.house.call('PUT', '/catalogue/brands/moosgrund', { name: 'Moosgrund' }, { as: steward.key });
    await using page = await scene.enter(browser, steward, '/websites', german);
    const heading = page.getByRole('group', { name: 'Überschrift' });
    const texts = async (query = '') => (await scene.house.call('GET', `/chat/texts${query}`)).body.texts;
    expect(await page.getByLabel('Zeile für die Website').inputValue()).toBe(`<script src="${scene.address}/widget.js" async></script>`);
    expect(await heading.getByLabel('Deutsch').getAttribute('placeholder')).toBe('Kundenservice');
    expect(await axeFindings(page)).toEqual([]);

    await heading.getByLabel('Deutsch').fill('Wir hören zu');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await heading.getByText('Bitte in beiden Sprachen oder in keiner.').waitFor();
    expect(await texts()).toEqual({});
    await heading.getByLabel('Englisch').fill('We listen');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').first().waitFor();
    expect(await texts()).toEqual({ heading: { de: 'Wir hören zu', en: 'We listen' } });

    await page.getByRole('button', { name: /Für/ }).click();
    await page.getByRole('option', { name: 'Moosgrund' }).click();
    await expect.poll(() => page.getByLabel('Zeile für die Website').inputValue()).toContain('data-brand="moosgrund"');
    const ended = page.getByRole('group', { name: 'Beendet' });
    await ended.getByLabel('Deutsch').fill('Auf bald');
    await ended.getByLabel('Englisch').fill('Until soon');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(() => texts('?brand=moosgrund')).toMatchObject({ ended: { de: 'Auf bald' }, heading: { de: 'Wir hören zu' } });
    expect(await texts()).not.toHaveProperty('ended');

    await page.reload();
    await expect.poll(() => heading.getByLabel('Deutsch').inputValue()).toBe('Wir hören zu');
    await heading.getByLabel('Deutsch').fill('');
    await heading.getByLabel('Englisch').fill('');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await expect.poll(() => texts()).toEqual({});
  });

  test('offers calls for all websites or for one brand, and the chat’s texts show the way there', async () => {
    const steward = await scene.person({ roles: ['steward'], name: 'Ida Holm' });
    await scene.house.call('PUT', '/catalogue/brands/farnweh', { name: 'Farnweh' }, { as: steward.key });
    await using page = await scene.enter(browser, steward, '/websites', german);
    const way = async (query = '') => (await scene.house.call('GET', `/chat/texts${query}`)).body.texts.callAt?.de;
    const offer = page.getByText('Auf diesen Websites Anrufe anbieten');
    await offer.waitFor();
    expect([await way(), await page.getByLabel('Adresse des Anrufs').count()]).toEqual([undefined, 0]);
    await offer.click();
    await expect.poll(() => way()).toBe('/anruf');
    expect(await page.getByLabel('Adresse des Anrufs').inputValue()).toBe(`${scene.address}/anruf`);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /Für/ }).click();
    await page.getByRole('option', { name: 'Farnweh' }).click();
    await page.getByText('Richtet sich nach allen Websites.').waitFor();
    await offer.click();
    await expect.poll(async () => [await way('?brand=farnweh'), await way()]).toEqual([undefined, '/anruf']);
    await page.getByRole('button', { name: 'Wie auf allen Websites' }).click();
    await expect.poll(() => way('?brand=farnweh')).toBe('/anruf?brand=farnweh');
  });

  test('is for those who run the programme or the system', async () => {
    const guest = await scene.person({ roles: ['guest'], name: 'Jonas Albrecht' });
    await using page = await scene.enter(browser, guest, '/websites', german);
    await page.getByRole('heading', { name: 'Ihre Rolle umfasst das nicht' }).waitFor();
  });
});
