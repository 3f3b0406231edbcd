import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let steward: SeededEmployee;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  steward = await scene.person({ roles: ['steward'], name: 'Ines Brandt' });
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

interface Entry {
  key: string;
  de: string;
  en: string;
  active: boolean;
  parentId: string | null;
}

const catalogue = async () => (await scene.house.call('GET', '/catalogue', undefined, { as: steward.key })).body;
const asText = ({ key, de, active }: Entry) => `${key} ${de}${active ? '' : ' (out)'}`;
const reasons = async () => ((await catalogue()).reasons as Entry[]).map(asText);

describe('the catalogue', () => {
  test('grows by a reason and one below it, with short names made from what they are called', async () => {
    await using page = await scene.enter(browser, steward, '/catalogue', german);
    await page.getByText('Es gibt noch keine Kontaktgründe').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Grund hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Auf Deutsch' }).fill('Lieferung');
    await page.getByRole('textbox', { name: 'Auf Englisch' }).fill('Delivery');
    expect(await page.getByRole('textbox', { name: 'Kurzname' }).inputValue()).toBe('delivery');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'Lieferung' }).waitFor();
    await page.getByRole('button', { name: 'Was sich mit „Lieferung“ tun lässt' }).click();
    await page.getByRole('menuitem', { name: 'Grund unter „Lieferung“ hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Auf Deutsch' }).fill('Verspätet');
    await page.getByRole('textbox', { name: 'Auf Englisch' }).fill('Late');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('rowheader', { name: 'Verspätet' }).waitFor();
    expect(await reasons()).toEqual(['delivery Lieferung', 'delivery/late Verspätet']);
  });

  test('keeps two things from having one short name', async () => {
    await using page = await scene.enter(browser, steward, '/catalogue', german);
    await page.getByRole('rowheader', { name: 'Lieferung' }).waitFor();
    await page.getByRole('button', { name: 'Grund hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Auf Deutsch' }).fill('Liefern lassen');
    await page.getByRole('textbox', { name: 'Auf Englisch' }).fill('Delivery');
    expect(await page.getByRole('textbox', { name: 'Kurzname' }).inputValue()).toBe('delivery-2');
    await page.getByRole('textbox', { name: 'Kurzname' }).fill('delivery');
    await page.getByText('Diesen Kurznamen trägt schon etwas anderes.').waitFor();
    await page.getByRole('button', { name: 'Speichern' }).click();
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(await reasons()).toHaveLength(2);
  });

  test('rewords a reason and keeps its short name', async () => {
    await using page = await scene.enter(browser, steward, '/catalogue', german);
    await page.getByRole('button', { name: 'Was sich mit „Verspätet“ tun lässt' }).click();
    await page.getByRole('menuitem', { name: 'Umformulieren' }).click();
    await page.getByRole('textbox', { name: 'Auf Deutsch' }).fill('Kommt zu spät');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('rowheader', { name: 'Kommt zu spät' }).waitFor();
    expect(await reasons()).toContain('delivery/late Kommt zu spät');
  });

  test('takes a reason out of use with everything below it, and back', async () => {
    await using page = await scene.enter(browser, steward, '/catalogue', german);
    await page.getByRole('button', { name: 'Was sich mit „Lieferung“ tun lässt' }).click();
    await page.getByRole('menuitem', { name: 'Außer Gebrauch nehmen' }).click();
    await page.getByText('mit der Gruppe außer Gebrauch').waitFor();
    await expect.poll(reasons).toContain('delivery Lieferung (out)');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('„Lieferung“ wird wieder angeboten.').waitFor();
    await expect.poll(reasons).toContain('delivery Lieferung');
  });

  test('needs a brand before a product, and finds both again', async () => {
    await using page = await scene.enter(browser, steward, '/catalogue', german);
    await page.getByRole('tab', { name: 'Produkte' }).click();
    await page.getByText('Fügen Sie die Marke zuerst hinzu.').waitFor();
    await page.getByRole('tab', { name: 'Marken' }).click();
    await page.getByRole('button', { name: 'Marke hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Wirbel & Söhne');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('rowheader', { name: 'Wirbel & Söhne' }).waitFor();
    await page.getByRole('tab', { name: 'Produkte' }).click();
    await page.getByRole('button', { name: 'Produkt hinzufügen' }).click();
    await page.getByRole('textbox', { name: 'Auf Deutsch' }).fill('Handmixer Brise');
    await page.getByRole('textbox', { name: 'Auf Englisch' }).fill('Hand mixer Brise');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('rowheader', { name: 'Handmixer Brise' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const { brands, products } = await catalogue();
    expect(brands).toMatchObject([{ key: 'wirbel-soehne', name: 'Wirbel & Söhne' }]);
    expect(products).toMatchObject([{ key: 'hand-mixer-brise', brandId: brands[0].id }]);
    await page.getByRole('searchbox', { name: 'Suchen' }).fill('staubsauger');
    await page.getByText('So heißt hier nichts').waitFor();
  });

  test('reads as cards on a phone', async () => {
    await using page = await scene.enter(browser, steward, '/catalogue', phone);
    await page.getByRole('rowheader', { name: 'Lieferung' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('is not for agents, who choose from it', async () => {
    const agent = await scene.person({ roles: ['agent'] });
    await using page = await scene.enter(browser, agent, '/catalogue', german);
    await page.getByText('Das gehört nicht zu Ihrer Rolle').or(page.getByText('Ihre Rolle')).first().waitFor();
    expect(await page.getByRole('heading', { name: 'Katalog' }).count()).toBe(0);
  });
});
