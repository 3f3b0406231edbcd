import type { Browser, Page } from 'playwright-core';
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

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const card = (page: Page, number: number) => page.getByRole('button', { name: new RegExp(`^Gespräch ${number}`) });
const inView = (page: Page) => page.locator('[aria-current="true"]').getByText(/^Gespräch \d$/).textContent();
/** Everything this browser keeps for the page: what is drawn, what is stored. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const stores = await caches.keys();
    return [document.documentElement.outerHTML, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(databases), ...stores].join('\n');
  });

describe('a visit', () => {
  test('leads from the free chair over the host’s yes and the customer’s yes to the customer’s words', async () => {
    const host = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
    const guest = await scene.person({ roles: ['guest'], name: 'Jonas Albrecht' });
    await scene.house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
    await using page = await scene.enter(browser, guest, '/', german);
    await page.getByRole('button', { name: 'Neben Maren Vogt Platz nehmen' }).click();
    await page.getByText('Maren Vogt wird gefragt').waitFor();
    const visitId = page.url().split('/').at(-1);
    await scene.house.call('POST', `/visits/${visitId}/agree`, {}, { as: host.key });
    await page.getByText('Gerade spricht niemand mit Maren Vogt').waitFor();
    expect(await page.title()).toBe('Bei Maren Vogt · Ohrensessel');

    const customer = await scene.customer(host, 'Mein Wasserkocher summt wie ein Bienenstock.');
    await page.getByText('Auf der anderen Seite wird gefragt').waitFor();
    await customer.say('Das war vor dem Ja.');
    await customer.grant('listen');
    await page.getByText('Die Tür ist offen').waitFor();
    await customer.say('Jetzt dürfen Sie mich hören.');
    await customer.hear('Danke, das freut mich.');
    await page.getByRole('log').getByText('Danke, das freut mich.').waitFor();
    const words = page.getByRole('log').getByText('Jetzt dürfen Sie mich hören.');
    expect(await words.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Source Serif');
    expect(await page.getByRole('log').getByText('Danke').evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Inter');
    expect(await kept(page)).not.toMatch(/Bienenstock|vor dem Ja/);
  });

  test('keeps no word on the page or in the browser once the customer says stop', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen', 'quote');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await customer.say('Meine Nachbarin hat ein Nashorn bestellt.');
    await page.getByRole('log').getByText('Nashorn').waitFor();
    await customer.say('Stop');
    await page.getByText('Die Tür ist wieder zu').waitFor();
    expect(await kept(page)).not.toContain('Nashorn');
    await customer.say('Davon soll niemand mehr wissen.');
    await page.reload();
    await page.getByText('Die Tür ist zu').waitFor();
    expect(await kept(page)).not.toMatch(/Nashorn|niemand mehr/);
  });

  test('shows a closed door without anything behind it', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Ich bin ein Geheimnis.');
    await customer.grant();
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await card(page, 1).waitFor();
    expect((await card(page, 1).textContent())?.replace(/\s+/g, ' ')).toBe('Gespräch 1Tür geschlossen');
    expect(await kept(page)).not.toMatch(/Geheimnis|\bChat\b/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('closes every door here while the connection is lost, and opens them again by itself', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await customer.say('Hören Sie mich noch?');
    await page.getByRole('log').getByText('Hören Sie mich noch?').waitFor();
    page.forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByText('Gerade besteht keine Verbindung').waitFor();
    await page.getByText('Die Verbindung ist unterbrochen').waitFor();
    expect(await kept(page)).not.toContain('Hören Sie mich');
    await page.context().setOffline(false);
    await page.getByRole('log').getByText('Hören Sie mich noch?').waitFor();
    expect(await page.getByText('Gerade besteht keine Verbindung').count()).toBe(0);
  });

  test('ends with one question, forgets what was heard and leads back to the chairs', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen');
    await customer.say('Eine Tasse ist zerbrochen.');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await page.getByRole('log').getByText('zerbrochen').waitFor();
    await page.getByRole('button', { name: 'Gehen' }).click();
    const question = page.getByRole('alertdialog', { name: 'Den Platz verlassen?' });
    await question.getByRole('button', { name: 'Gehen' }).click();
    await page.getByText('Der Besuch ist zu Ende').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await kept(page)).not.toContain('zerbrochen');
    await page.getByRole('link', { name: 'Zu den Plätzen' }).click();
    await page.getByRole('heading', { name: 'Platz nehmen und zuhören' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await page.getByText('Hier ist nichts für Sie').or(page.getByText('Der Besuch ist zu Ende')).first().waitFor();
    expect(await kept(page)).not.toContain('zerbrochen');
  });

  test('ends for the guest at once when the host ends it', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await page.getByText('Gerade spricht niemand').waitFor();
    await scene.house.call('POST', `/visits/${visitId}/end`, {}, { as: host.key });
    await page.getByText('Der Besuch ist zu Ende').waitFor();
  });
});

describe('several conversations', () => {
  test('are chosen by keyboard, by mouse and by finger, and say when something was said in another one', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customers = [await scene.customer(host, 'Eins'), await scene.customer(host, 'Zwei'), await scene.customer(host, 'Drei')];
    for (const customer of customers) await customer.grant('listen');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await card(page, 3).waitFor();
    expect(await inView(page)).toBe('Gespräch 1');
    await page.keyboard.press('Alt+3');
    expect(await inView(page)).toBe('Gespräch 3');
    await page.keyboard.press('Control+ArrowDown');
    expect(await inView(page)).toBe('Gespräch 1');
    await page.keyboard.press('Control+ArrowUp');
    expect(await inView(page)).toBe('Gespräch 3');
    await card(page, 2).click();
    expect(await inView(page)).toBe('Gespräch 2');
    for (const customer of customers) await customer.say('Neues von hier.');
    await expect.poll(() => page.getByText('neue Worte').count()).toBe(2);
    await page.keyboard.press('Alt+1');
    await expect.poll(() => page.getByText('neue Worte').count()).toBe(1);

    await using small = await scene.enter(browser, guest, `/visits/${visitId}`, phone);
    await small.getByRole('log').getByText('Neues von hier.').waitFor();
    await small.getByRole('button', { name: 'Gespräche' }).tap();
    await card(small, 2).tap();
    await small.getByRole('log', { name: 'Gespräch 2' }).getByText('Neues von hier.').waitFor();
    expect(await axeFindings(small)).toEqual([]);
  });

  test('stay at the latest words, unless the guest went back to read', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    for (let line = 1; line <= 40; line += 1) await customer.say(`Zeile ${line}: das ist eine etwas längere Geschichte.`);
    await page.getByText('Zeile 40:').first().waitFor();
    await expect.poll(() => isInSight(page, 'Zeile 40:')).toBe(true);
    await page.getByRole('log').getByText('Zeile 1:').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Zu den neuesten Worten' }).waitFor();
    await customer.say('Zeile 41: und so ging es weiter.');
    await page.getByRole('log').getByText('Zeile 41:').waitFor({ state: 'attached' });
    expect(await isInSight(page, 'Zeile 1:')).toBe(true);
    await page.getByRole('button', { name: 'Zu den neuesten Worten' }).click();
    await expect.poll(() => isInSight(page, 'Zeile 41:')).toBe(true);
  });
});

describe('the one field', () => {
  test('has the focus from the beginning, and gets it back from cards, words and the talk aside', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customers = [await scene.customer(host, 'Eins'), await scene.customer(host, 'Zwei')];
    for (const customer of customers) await customer.grant('listen');
    await customers[0]?.say('Ein paar Worte.');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    const field = page.getByRole('textbox', { name: /Eindruck|gehört|Notiz/ });
    await field.waitFor();
    const hasFocus = () => field.evaluate((element) => element === document.activeElement);
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.press('Alt+2');
    expect(await hasFocus()).toBe(true);
    await card(page, 1).click();
    await expect.poll(hasFocus).toBe(true);
    await page.getByRole('log').click();
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.press('Alt+n');
    await page.getByRole('textbox', { name: 'Etwas nebenbei sagen' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(hasFocus).toBe(true);
  });

  test('puts an impression at the height of the moment it was begun at', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    for (const line of ['Zuerst war das Paket weg.', 'Dann war die Rechnung falsch.']) await customer.say(line);
    const moment = page.getByRole('log').getByText('Dann war die Rechnung falsch.');
    await moment.waitFor();
    await page.keyboard.type('- Rechnungen versteht niemand');
    await customer.say('Und zum Schluss war niemand da.');
    await page.getByRole('log').getByText('Und zum Schluss').waitFor();
    await page.keyboard.press('Enter');
    const note = page.getByRole('region', { name: 'Eindrücke' }).getByText('Rechnungen versteht niemand');
    await note.waitFor();
    const top = async (place: typeof note) => (await place.boundingBox())?.y ?? 0;
    await expect.poll(async () => Math.abs((await top(note)) - (await top(moment)))).toBeLessThan(60);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('leaves the words and the door in sight however much is noted, and what is too long in its writer’s hands', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await customer.say('Das ist eine kurze Geschichte.');
    await page.getByRole('log').getByText('kurze Geschichte').waitFor();
    const field = page.getByRole('textbox', { name: 'Was haben Sie gehört?' });
    await field.fill('Sie sagt '.repeat(400));
    await page.keyboard.press('Enter');
    await page.getByText('Das sind 3.600 Zeichen, in einen Eindruck passen 2.000.').waitFor();
    expect(await field.inputValue()).toHaveLength(3_600);
    await field.fill('Sie sagt '.repeat(200));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Eindrücke' }).getByText('Sie sagt').waitFor();
    await customer.say('Jetzt kommt das Wichtigste.');
    await expect.poll(() => isInSight(page, 'Jetzt kommt das Wichtigste.')).toBe(true);
    await page.getByRole('button', { name: 'Löschen' }).click();
    const undo = page.getByRole('button', { name: 'Rückgängig' });
    await expect.poll(async () => ((await undo.boundingBox())?.y ?? 999) < 60).toBe(true);
    await undo.click();
    await page.getByRole('button', { name: 'Ändern' }).scrollIntoViewIfNeeded();
    await page.mouse.move(1_100, 400);
    await page.mouse.wheel(0, 4_000);
    await customer.say('Stop');
    await expect.poll(async () => ((await page.getByText('Die Tür ist wieder zu').boundingBox())?.y ?? 0) > 100).toBe(true);
  });

  test('has room for words above it on a telephone on its side', async () => {
    const { host, guest, visitId } = await scene.seated();
    const customer = await scene.customer(host, 'Guten Tag.');
    await customer.grant('listen');
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, { locale: 'de-DE', viewport: { width: 844, height: 390 } });
    await customer.say('Auch hier bin ich zu lesen.');
    await page.getByRole('log').getByText('Auch hier bin ich zu lesen.').waitFor();
    await page.mouse.move(780, 100);
    await page.mouse.wheel(0, 2_000);
    const field = page.getByRole('textbox', { name: 'Was haben Sie gehört?' });
    await expect.poll(async () => ((await field.boundingBox())?.y ?? 999) < 360).toBe(true);
    const words = await page.getByRole('log').getByText('Auch hier bin ich zu lesen.').boundingBox();
    expect(words?.y).toBeGreaterThan(57);
    expect((words?.y ?? 999) + (words?.height ?? 0)).toBeLessThan(((await field.boundingBox())?.y ?? 0) - 40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(844);
  });

  test('keeps a line that was only begun, when the page is loaded anew and when the visit ends meanwhile', async () => {
    const { host, guest, visitId } = await scene.seated();
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    const field = page.getByRole('textbox', { name: 'Was haben Sie gehört?' });
    await field.fill('? Warum steht das nicht auf dem Lieferschein');
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('? Warum steht das nicht auf dem Lieferschein');
    await scene.house.call('POST', `/visits/${visitId}/end`, {}, { as: host.key });
    await page.getByText('Was Sie gerade schrieben, ist so festgehalten, wie es war.').waitFor();
    await page.getByRole('link', { name: 'Zu meinen Eindrücken' }).click();
    await page.getByText('Warum steht das nicht auf dem Lieferschein').waitFor();
    await page.getByRole('button', { name: 'Löschen' }).first().press('Enter');
    await page.getByText('Der Eindruck ist gelöscht.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('the talk aside', () => {
  test('reaches the other guest, who sees a mark first and the words after opening it', async () => {
    const { host, guest, visitId } = await scene.seated();
    const second = await scene.person({ roles: ['guest'], name: 'Deniz Kaya' });
    const invited = await scene.house.call('POST', '/desk/invitations', { guestId: second.id }, { as: host.key });
    await using other = await scene.enter(browser, second, '/chairs', german);
    await other.getByRole('button', { name: 'Annehmen und Platz nehmen' }).click();
    await other.waitForURL(`**/visits/${invited.body.id}`);
    await using page = await scene.enter(browser, guest, `/visits/${visitId}`, german);
    await page.getByRole('list', { name: 'Hören auch zu' }).getByText('Deniz Kaya').waitFor();
    await page.keyboard.press('Alt+n');
    const field = page.getByRole('textbox', { name: 'Etwas nebenbei sagen' });
    const written = Promise.withResolvers<void>();
    await page.route('**/side-talk', async (route) => {
      if (route.request().method() === 'POST') await written.promise;
      await route.continue();
    });
    await field.fill('Fragen Sie bitte nach der Garage.');
    await page.keyboard.press('Enter');
    // What is written while the first is still on its way stays.
    await field.fill('Und nach dem Keller.');
    written.resolve();
    await page.getByRole('complementary', { name: 'Nebenbei' }).getByRole('listitem').getByText('Fragen Sie bitte nach der Garage.').waitFor();
    await page.getByRole('button', { name: 'Sagen', disabled: false }).waitFor();
    expect(await field.inputValue()).toBe('Und nach dem Keller.');
    await other.getByText('nebenbei wurde etwas Neues gesagt').waitFor({ state: 'attached' });
    await other.getByRole('button', { name: 'Nebenbei sprechen' }).click();
    await other.getByRole('complementary', { name: 'Nebenbei' }).getByText('Fragen Sie bitte nach der Garage.').waitFor();
    expect(await axeFindings(other)).toEqual([]);
    await other.keyboard.press('Escape');
    expect(await other.getByRole('complementary', { name: 'Nebenbei' }).count()).toBe(0);
  });
});

async function isInSight(page: Page, words: string): Promise<boolean> {
  const place = await page.getByRole('log').getByText(words).boundingBox();
  return place !== null && place.y >= 100 && place.y + place.height <= 800;
}
