import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let guest: SeededEmployee;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  guest = await scene.person({ roles: ['guest'], name: 'Jonas Albrecht' });
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };

describe('the house around the pages', () => {
  test('shows a person the pages their roles include, and says in the tab where they are', async () => {
    await using page = await scene.enter(browser, guest, '/', german);
    await page.getByRole('navigation').getByRole('link', { name: 'Zuhören' }).click();
    await page.waitForURL('**/chairs');
    await page.getByRole('heading', { level: 1, name: 'Platz nehmen und zuhören' }).waitFor();
    expect(await page.title()).toBe('Platz nehmen und zuhören · Ohrensessel');
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Zuhören', 'Platz nehmen', 'Meine Eindrücke', 'Verstehen', 'Wertschätzen']);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('leads whoever runs the house to its pages from everywhere, also on a phone', async () => {
    const admin = await scene.person({ roles: ['guest', 'admin'], name: 'Edda Kramer' });
    await using page = await scene.enter(browser, admin, '/', german);
    const house = page.getByRole('navigation').getByRole('link', { name: 'Haus', exact: true });
    await house.filter({ visible: true }).click();
    await page.waitForURL('**/people');
    await page.getByRole('navigation').getByRole('link', { name: 'Organisation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Organisation' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Zuhören' }).click();
    await page.waitForURL('**/chairs');
    await house.filter({ visible: true }).click();
    await page.waitForURL('**/people');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('says calmly that a page is not for somebody, or is not there', async () => {
    const agent = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
    await using page = await scene.enter(browser, agent, '/chairs', german);
    await page.getByRole('heading', { name: 'Ihre Rolle umfasst das nicht' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${scene.address}/nichts/hier`);
    await page.getByRole('heading', { name: 'Hier ist nichts für Sie' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('asks once more for what it could not fetch when it was first wanted', async () => {
    await using page = await scene.enter(browser, guest, '/chairs', german);
    await page.getByRole('heading', { level: 1, name: 'Platz nehmen und zuhören' }).waitFor();
    let asked = 0;
    await page.context().route('**/assets/operations-*.json', (route) => {
      asked += 1;
      if (asked === 1) return route.abort();
      // A house that is just starting answers, but not with the file.
      return asked === 2 ? route.fulfill({ status: 503, json: { title: 'Gleich wieder da' } }) : route.continue();
    });
    page.forgive(/ERR_FAILED|status of 503/);
    await page.goto(`${scene.address}/letter`);
    await page.getByRole('switch', { name: 'Mir den Brief schicken' }).waitFor({ timeout: 20_000 });
    expect(asked).toBeGreaterThan(2);
  });

  test('is there for the keyboard alone: skip link, pages, palette, overview', async () => {
    await using page = await scene.enter(browser, guest, '/chairs', german);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Seite' }).waitFor();
    await page.keyboard.type('sit');
    await page.getByRole('option', { name: 'Platz nehmen', selected: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('option').waitFor({ state: 'detached' });
    await page.goto(`${scene.address}/nichts`);
    await page.getByRole('heading', { name: 'Hier ist nichts für Sie' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Seite' }).waitFor();
    await page.keyboard.type('quatsch');
    await page.getByText('Keine Seite heißt so.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('PLATZ');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chairs');
    await page.goto(`${scene.address}/nichts`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForURL('**/chairs');
    await page.keyboard.press('Shift+?');
    const overview = page.getByRole('dialog', { name: 'Tastatur' });
    await overview.getByText('Zu „Platz nehmen“ gehen').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a key pressed after G leads to a page, also where it alone does something else; single keys can be switched off', async () => {
    await using page = await scene.enter(browser, guest, '/wall', german);
    await page.getByRole('button', { name: 'Als Liste' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForURL('**/chairs');
    await page.keyboard.press('Shift+?');
    const overview = page.getByRole('dialog', { name: 'Tastatur' });
    await overview.getByText('Einzelne Tasten').click();
    await overview.getByText('Zu „Platz nehmen“ gehen').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await overview.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+?');
    await page.keyboard.press('Control+/');
    await overview.getByText('Diese Übersicht, auch beim Schreiben').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await overview.getByText('Einzelne Tasten').click();
    await overview.getByText('Zu „Platz nehmen“ gehen').waitFor();
  });

  test('changes its language at once, for the account too, and its appearance without a flash', async () => {
    await using page = await scene.enter(browser, guest, '/chairs', { ...german, colorScheme: 'light' });
    await page.getByRole('button', { name: 'Jonas Albrecht: Konto und Einstellungen' }).click();
    await page.getByRole('menuitem', { name: 'In English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sit down and listen' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await expect.poll(async () => (await scene.house.call('GET', '/me', undefined, { as: guest.key })).body.language).toBe('en');
    await page.getByRole('button', { name: 'Jonas Albrecht: account and settings' }).click();
    await page.getByRole('menuitem', { name: 'Appearance: like the system' }).click();
    await page.getByRole('menuitem', { name: 'Appearance: light' }).click();
    await page.getByRole('menuitem', { name: 'Appearance: dark' }).waitFor();
    // Before anything is drawn the page already knows; the application's own script comes later.
    page.forgive(/ERR_FAILED/);
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await page.getByRole('img', { name: 'Ohrensessel' }).waitFor();
    await page.unroute('**/assets/index-*.js');
    await scene.house.call('PATCH', '/me', { language: 'de' }, { as: guest.key });
  });

  test('leads to the sign-in page when nobody is signed in, and when the session ends meanwhile', async () => {
    await using page = await scene.enter(browser, guest, '/chairs', german);
    await page.getByRole('heading', { level: 1 }).waitFor();
    page.forgive(/401/);
    await page.context().clearCookies();
    await page.waitForURL('**/sign-in**', { timeout: 20_000 });
    expect(new URL(page.url()).searchParams.get('to')).toBe('/chairs');
  });
});
