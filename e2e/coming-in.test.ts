import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWeb } from '#platform/http/serve-web.ts';
import { axeFindingsOfWholePage } from './testing/axe-findings-of-whole-page.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage, type WatchedPage } from '#platform/testing/open-page.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';

const SHOTS = process.env['SHOTS'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function emptyHouse(): Promise<TestHouse & { address: string }> {
  const house = await openTestHouse();
  await serveWeb(house.app, await ensureBuilt(pino({ level: 'silent' })));
  return Object.assign(house, { address: await house.listen() });
}

async function look(page: Page, name: string): Promise<void> {
  expect(await axeFindingsOfWholePage(page), name).toEqual([]);
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
}

/** Opens a page as a stranger, who is told so by the API before the sign-in page comes. */
async function open(address: string, options: object = german): Promise<WatchedPage> {
  const page = await openPage(browser, address, options);
  page.forgive(/status of 401/);
  return page;
}

const german = { locale: 'de-DE', permissions: ['clipboard-read', 'clipboard-write'] };

describe('an organisation', () => {
  test('is set up, invites somebody, and both are inside', async () => {
    await using house = await emptyHouse();
    await using page = await open(house.address);
    await page.getByRole('button', { name: /Meine Organisation einrichten/ }).waitFor();
    await look(page, 'welcome');
    await using slower = await open(`${house.address}/set-up`);
    slower.forgive(/status of 409/);
    await page.getByRole('button', { name: /Meine Organisation einrichten/ }).click();
    await page.getByLabel('Name der Organisation').fill('Beispielhaus');
    await page.getByLabel('Ihr Name').fill('Anna Beispiel');
    await page.getByLabel('Ihr Passwort').fill('Anna Beispiel');
    await page.getByRole('button', { name: 'Einrichten und eintreten' }).click();
    // What is wrong appears under the field; the one press that sent the form must have reached its button all the same.
    await page.getByText('leicht zu erraten').waitFor();
    await page.getByText('Bitte füllen Sie dieses Feld aus.').waitFor();
    await page.getByLabel('Ihre Mailadresse').fill('anna@example.org');
    await look(page, 'set-up');
    await page.getByLabel('Ihr Passwort').fill('drei Stühle im Regen');
    await page.getByRole('button', { name: 'Einrichten und eintreten' }).click();
    await page.getByRole('heading', { name: 'Erste Schritte' }).waitFor();
    await look(page, 'first-steps');

    // Whoever had the same page open and was slower is shown the way, not a form that leads nowhere.
    for (const [label, value] of [['Name der Organisation', 'Zweithaus'], ['Ihr Name', 'Zoe Zweite'], ['Ihre Mailadresse', 'zoe@example.org'], ['Ihr Passwort', 'drei Stühle im Regen']] as const) {
      await slower.getByLabel(label).fill(value);
    }
    await slower.getByRole('button', { name: 'Einrichten und eintreten' }).click();
    await slower.getByText('Hier ist schon alles eingerichtet').waitFor();
    await slower.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await slower.getByRole('heading', { name: 'Anmelden bei Beispielhaus' }).waitFor();

    await page.getByRole('link', { name: 'Zu den Bereichen' }).click();
    await page.getByRole('button', { name: 'Bereich anlegen' }).click();
    await page.getByLabel('Name auf Deutsch').fill('Logistik');
    await page.getByLabel('Name auf Englisch').fill('Logistics');
    // Who clicks twice wants it once.
    await page.getByRole('button', { name: 'Speichern' }).dblclick();
    await page.getByRole('rowheader', { name: 'Logistik' }).waitFor();
    await page.reload();
    await page.getByRole('rowheader', { name: 'Logistik' }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    await look(page, 'units');
    await page.getByRole('tab', { name: 'Einstellungen' }).click();
    await page.getByLabel('Höchstens so viele Gäste').fill('99');
    page.forgive(/status of 422/);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('darf höchstens 20 sein').first().waitFor();
    await page.getByLabel('Höchstens so viele Gäste').fill('5');
    await look(page, 'settings');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Die Einstellungen sind gespeichert.').waitFor();

    await page.goto(`${house.address}/people/invitations`);
    await page.getByRole('button', { name: 'Jemanden einladen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Nora Neu');
    await page.getByLabel('Mailadresse').fill('anna@example.org');
    page.forgive(/status of 409/);
    await page.getByRole('button', { name: 'Einladung anlegen' }).click();
    // The form is longer than its dialog; what is wrong with it is brought where it can be seen.
    await expect.poll(() => page.getByRole('alert').getByText('gehört hier schon jemandem').evaluate((notice) => notice.getBoundingClientRect().top > 0)).toBe(true);
    // Sent as it was, it is asked once more; corrected, it goes through with one press of the mouse.
    const [askedAgain] = await Promise.all([page.waitForResponse(/\/invitations$/), page.getByRole('button', { name: 'Einladung anlegen' }).click()]);
    expect(askedAgain.status()).toBe(409);
    await page.getByRole('alert').getByText('gehört hier schon jemandem').waitFor();
    await page.getByLabel('Mailadresse').fill('nora@example.org');
    await page.getByRole('checkbox', { name: 'Service' }).press('Space');
    await page.getByLabel('Person suchen').fill('Anna');
    await page.getByRole('button', { name: /^Anna Beispiel, / }).click();
    await look(page, 'invite');
    await page.getByRole('button', { name: 'Einladung anlegen' }).click();
    const link = await page.getByLabel('Link').inputValue();
    await look(page, 'invited');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('rowheader', { name: /Nora Neu/ }).waitFor();
    await look(page, 'invitations');

    await using invited = await open(link);
    await invited.getByRole('heading', { name: 'Willkommen bei Beispielhaus' }).waitFor();
    await look(invited, 'invitation');
    await invited.getByLabel('Passwort').fill('vier Schirme ohne Griff');
    await invited.getByRole('button', { name: 'Annehmen und eintreten' }).click();
    await invited.waitForURL((url) => url.pathname !== '/invitation');
    await invited.goto(`${house.address}/account`);
    await invited.getByRole('heading', { name: 'Mein Konto' }).waitFor();
    await invited.getByRole('button', { name: 'Schlüssel anlegen' }).click();
    await invited.getByLabel('Name', { exact: true }).fill('Schichtplan');
    await invited.getByRole('checkbox', { name: 'units:list' }).press('Space');
    await look(invited, 'new-token');
    await invited.getByRole('dialog').getByRole('button', { name: 'Schlüssel anlegen' }).click();
    const key = await invited.getByLabel('Schlüssel', { exact: true }).inputValue();
    expect((await house.call('GET', '/units', undefined, { as: key })).status).toBe(200);
    await invited.getByRole('button', { name: 'Ich habe ihn verwahrt' }).click();
    await look(invited, 'account');

    await page.goto(`${house.address}/people`);
    await page.getByRole('rowheader', { name: /Nora Neu/ }).waitFor();
    await look(page, 'people');
    const menu = page.getByRole('button', { name: 'Nora Neu ändern' });
    const tip = page.locator('[role=tooltip]');
    await menu.hover();
    await tip.waitFor();
    await menu.click();
    await page.getByRole('menuitem', { name: 'Ändern', exact: true }).click();
    await page.getByRole('heading', { name: 'Nora Neu ändern' }).waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await tip.count(), 'what the button does stands over no dialog').toBe(0);
    await page.keyboard.press('Escape');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Stilllegen' }).click();
    await page.getByRole('button', { name: 'Stilllegen' }).click();
    await page.getByText('Nora Neu ist überall abgemeldet.').waitFor();
    expect((await house.call('GET', '/units', undefined, { as: key })).status).toBe(401);
  });

  test('lets people in with a password, and says why not in the language of their browser', async () => {
    await using house = await emptyHouse();
    const admin = { name: 'Anna Beispiel', email: 'anna@example.org', password: 'drei Stühle im Regen' };
    await house.call('POST', '/instance', { door: 'organisation', name: 'Beispielhaus', language: 'de', admin });
    await using page = await open(`${house.address}/account`, { ...german, locale: 'en-GB' });
    await page.waitForURL('**/sign-in?to=%2Faccount');
    await page.getByLabel('Mail address').waitFor();
    await look(page, 'sign-in');
    await page.getByLabel('Mail address').fill(admin.email);
    await page.getByLabel('Password').fill('five lamps in the hall');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Mail address or password is not right').waitFor();
    await look(page, 'sign-in-refused');
    await page.getByLabel('Password').fill(admin.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
    // Inside, the language of the account counts.
    await page.getByRole('heading', { name: 'Mein Konto' }).waitFor();
  });

  test('says at the door what went wrong at the provider', async () => {
    await using house = await emptyHouse();
    const admin = { name: 'Anna Beispiel', email: 'anna@example.org', password: 'drei Stühle im Regen' };
    await house.call('POST', '/instance', { door: 'organisation', name: 'Beispielhaus', language: 'de', admin });
    await using page = await open(`${house.address}/sign-in?problem=not-known-here`);
    await page.getByText('hier aber nicht bekannt').waitFor();
    // Whatever else somebody put into the address is not followed.
    await page.goto(`${house.address}/sign-in?problem=anything&to=https://elsewhere.example/`);
    await page.getByLabel('Mailadresse').fill(admin.email);
    await page.getByLabel('Passwort', { exact: true }).fill(admin.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
    expect(page.url()).toBe(`${house.address}/`);
    await using gone = await open(`${house.address}/invitation`);
    await gone.getByText('In dieser Adresse fehlt der Schlüssel').waitFor();
    await look(gone, 'invitation-without-key');
  });
});

describe('the demo company', () => {
  test('is entered with one click, and with the next one as somebody else', async () => {
    await using house = await emptyHouse();
    await using page = await open(house.address, { ...german, viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: /In der Demofirma umsehen/ }).click();
    await page.getByRole('heading', { name: /Umsehen bei Kupferloh/ }).waitFor();
    await look(page, 'demo');
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /Kundin oder Kunde/ }).click();
    const shop = await opening;
    await shop.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(shop.url()).pathname).toBe('/demo-shop');
    await shop.close();
    await page.getByRole('button', { name: /^Administration/ }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto(`${house.address}/people`);
    await page.getByRole('rowheader', { name: /Jette Harms/ }).waitFor();
    await look(page, 'demo-people');
    await page.goto(`${house.address}/organisation/sign-in`);
    await page.getByLabel('Rücksprungadresse').waitFor();
    await look(page, 'provider');
  });
});
