import type { Browser, BrowserContext, Page } from 'playwright-core';
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

const desktop = { locale: 'de-DE', viewport: { width: 1100, height: 760 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const launcher = (page: Page) => page.getByRole('button', { name: /Fragen Sie uns|neue Nachricht/ });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Kundenservice' });
const field = (page: Page) => page.getByRole('textbox', { name: 'Ihre Nachricht' });
const log = (page: Page) => page.getByRole('log', { name: 'Gespräch' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? '');

async function write(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** A customer who has opened the widget and written a first message that has arrived. */
async function begun(page: Page, text: string) {
  await launcher(page).click();
  await write(page, text);
  await page.getByText('Gleich liest sie ein Mensch.').waitFor();
}

/** Everything a page could leave behind in the browser. */
async function kept(page: Page, context: BrowserContext) {
  const inPage = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
  }));
  return { ...inPage, cookies: await context.cookies() };
}
const nothing = { local: [], session: [], databases: 0, cookie: '', cookies: [] };

describe('on a foreign website with the strictest policy', () => {
  test('nothing is kept before the first message, and then only what finds the conversation again', async () => {
    await using page = await openPage(browser, website.address, desktop);
    await launcher(page).click();
    await field(page).pressSequentially('Mein Eimer hat ein Loch');
    await page.getByRole('button', { name: 'Chatfenster schließen' }).click();
    await launcher(page).click();
    expect(await kept(page, page.context())).toEqual(nothing);
    await field(page).press('Enter');
    await page.getByText('Gleich liest sie ein Mensch.').waitFor();
    const after = await kept(page, page.context());
    expect(after).toMatchObject({ databases: 0, cookie: '', cookies: [] });
    expect(after.local.every((name) => name.startsWith(`ohrensessel:${scene.address.slice('http://'.length)}:`))).toBe(true);
    expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })))).not.toContain('Eimer');
  });

  test('a customer and an agent talk; markup, long words and other scripts stay what they are', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    await using page = await openPage(browser, website.address, desktop);
    await begun(page, '<img src=x onerror=alert(1)> <b>fett</b>');
    expect(await log(page).locator('img, b').count()).toBe(0);
    await log(page).getByText('<img src=x onerror=alert(1)> <b>fett</b>').waitFor();
    await agent.take();
    await log(page).getByText('Es ist jemand für Sie da.').waitFor();
    await agent.type();
    await page.getByText('Der Kundenservice schreibt').waitFor();
    await agent.say('Sehen Sie hier: https://example.org/eimer.');
    await page.getByText('Der Kundenservice schreibt').waitFor({ state: 'hidden' });
    const link = log(page).getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://example.org/eimer');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await write(page, 'שלום, הדלי שלי דולף');
    expect(await log(page).getByText('שלום').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await write(page, `Eimer${'r'.repeat(400)} 🪣👩‍👩‍👧`);
    expect(await log(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('keys typed in the chat do not reach the shortcuts of the page', async () => {
    await using page = await openPage(browser, website.address, desktop);
    await page.evaluate('window.heard = []; document.addEventListener("keydown", (event) => heard.push(event.key))');
    await launcher(page).click();
    await field(page).pressSequentially('s/?');
    expect(await page.evaluate('window.heard')).toEqual([]);
    expect(await field(page).inputValue()).toBe('s/?');
  });

  test('a button of the page opens the chat with the first words in it', async () => {
    await using page = await openPage(browser, website.address, desktop);
    await page.getByRole('button', { name: 'Besen haart?' }).click();
    await panel(page).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('Mein Besen haart.');
  });

  test('Escape closes the chat, the focus returns, and what arrives meanwhile is counted', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    await using page = await openPage(browser, website.address, desktop);
    await begun(page, 'Sind Sie da?');
    await agent.take();
    await field(page).press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    expect(await focused(page)).toContain('Fragen Sie uns');
    await agent.say('Ja, ich bin da.');
    await page.getByRole('button', { name: 'Eine neue Nachricht. Chat öffnen' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Eine neue Nachricht. Chat öffnen' }).click();
    await log(page).getByText('Ja, ich bin da.').waitFor();
    await field(page).press('Escape');
    await page.getByRole('button', { name: 'Fragen Sie uns: Chat öffnen' }).waitFor();
  });

  test('Shift and Enter begin a new line, and a message that is too long is not taken away', async () => {
    await using page = await openPage(browser, website.address, desktop);
    await launcher(page).click();
    await field(page).pressSequentially('eins');
    await field(page).press('Shift+Enter');
    await field(page).pressSequentially('zwei');
    expect(await field(page).inputValue()).toBe('eins\nzwei');
    const long = 'ü'.repeat(8_193);
    await field(page).fill(long);
    await page.getByText('Diese Nachricht ist zu lang.').waitFor();
    await field(page).press('Enter');
    expect(await field(page).inputValue()).toBe(long);
    expect(await log(page).getByText('üüü').count()).toBe(0);
  });

  test('the language can be changed, and stays changed for a customer who has written', async () => {
    await using page = await openPage(browser, website.address, desktop);
    await begun(page, 'Do you speak English?');
    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('textbox', { name: 'Your message' }).waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Your message' }).waitFor();
    const said = page.getByRole('log', { name: 'Conversation' }).getByText('Do you speak English?');
    await said.first().waitFor();
    expect(await said.count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the organisation’s own words stand in place of ours', async () => {
    const steward = await scene.person({ roles: ['steward'] });
    const texts = { greeting: { de: 'Was haart denn?', en: 'What is shedding?' } };
    await scene.house.call('PUT', '/catalogue/brands/moosgrund', { name: 'Moosgrund' }, { as: steward.key });
    await scene.house.call('PUT', '/chat/texts', { brand: 'moosgrund', texts }, { as: steward.key });
    await using branded = await openWebsite(scene.address, { attributes: { 'data-brand': 'moosgrund', 'data-product': 'misspelt', 'data-label': 'Besen gefällig?' } });
    // The browser reports the refusal of the misspelt product; the customer does not notice it.
    const page = await browser.newPage(desktop);
    await page.goto(branded.address);
    await page.getByRole('button', { name: 'Besen gefällig?' }).click();
    await page.getByText('Was haart denn?').waitFor();
    await write(page, 'Der Besen.');
    await page.getByText('Gleich liest sie ein Mensch.').waitFor();
    const { rows } = await scene.house.db.owner.pool.query(
      'select b.key from conversations.conversation c join conversations.brand b on b.id = c.brand_id',
    );
    expect(rows).toEqual([{ key: 'moosgrund' }]);
    await page.close();
  });

  test('the conversation can be ended, and writing goes on after it', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    await using page = await openPage(browser, website.address, desktop);
    await begun(page, 'Nur kurz.');
    await agent.take();
    await log(page).getByText('Es ist jemand für Sie da.').waitFor();
    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('button', { name: 'Gespräch beenden' }).click();
    await page.getByRole('button', { name: 'Ja, beenden' }).click();
    await log(page).getByText('Dieses Gespräch ist beendet.').waitFor();
    await write(page, 'Eins noch.');
    await expect.poll(() => agent.said()).toContainEqual({ by: 'customer', text: 'Eins noch.' });
  });
});

describe('who listens', () => {
  /** A page whose customer is served by a host beside whom a guest sits, so that the question has come. */
  async function asked() {
    const { host } = await scene.seated();
    const agent = chatDesk(scene.house, host);
    const page = await openPage(browser, website.address, desktop);
    await begun(page, 'Mein Besen haart.');
    await field(page).pressSequentially('Und ich schreibe ger');
    await agent.take();
    await page.getByRole('group', { name: 'Eine Frage an Sie' }).waitFor();
    return { page, agent };
  }

  test('is asked without taking the cursor, answered by keyboard alone, and said for as long as it is so', async () => {
    const { page, agent } = await asked();
    await using _ = page;
    await field(page).pressSequentially('ade weiter');
    expect(await field(page).inputValue()).toBe('Und ich schreibe gerade weiter');
    expect(await axeFindings(page)).toEqual([]);
    const card = page.getByRole('group', { name: 'Eine Frage an Sie' });
    const [yes, no] = [card.getByRole('button', { name: 'Ja' }), card.getByRole('button', { name: 'Nein' })];
    expect((await yes.boundingBox())?.width).toBe((await no.boundingBox())?.width);

    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Nein');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Ja');
    await page.keyboard.press('Enter');
    await card.getByText('Frage 2 von 2').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Nein');
    await page.keyboard.press('Enter');
    await page.getByText('Eine Person hört zu', { exact: true }).waitFor();
    await card.getByText('Sie haben Ja gesagt.').waitFor();
    await card.getByText('Sie haben Nein gesagt.').waitFor();
    expect(await field(page).inputValue()).toBe('Und ich schreibe gerade weiter');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Stopp' }).click();
    await log(page).getByText('Sie haben Stopp gesagt. Jetzt hört niemand mehr zu.').waitFor();
    await page.getByText('Eine Person hört zu', { exact: true }).waitFor({ state: 'hidden' });
    await agent.say('Dann nur wir beide.');
    await log(page).getByText('Dann nur wir beide.').waitFor();
  });

  test('a no is a no, without a second question', async () => {
    const { page } = await asked();
    await using _ = page;
    await page.getByRole('button', { name: 'Nein' }).click();
    await page.getByText('Sie haben Nein gesagt.').first().waitFor();
    expect(await page.getByText(/hört zu$/).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Ja' }).count()).toBe(0);
  });

  test('writing stop as the whole message is enough', async () => {
    const { page } = await asked();
    await using _ = page;
    await page.getByRole('button', { name: 'Ja' }).click();
    await page.getByRole('button', { name: 'Ja' }).click();
    await page.getByText('Eine Person hört zu', { exact: true }).waitFor();
    await write(page, 'stop');
    await log(page).getByText('Jetzt hört niemand mehr zu.').waitFor();
    await page.getByText('Eine Person hört zu', { exact: true }).waitFor({ state: 'hidden' });
  });
});

describe('the thread', () => {
  test('survives a reload and is the same in a second tab', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    await using page = await openPage(browser, website.address, desktop);
    await begun(page, 'eins');
    await agent.take();
    await page.reload();
    await log(page).getByText('eins').waitFor();
    const second = await page.context().newPage();
    await second.goto(website.address);
    await launcher(second).click();
    await log(second).getByText('eins').waitFor();
    await write(second, 'zwei');
    await log(page).getByText('zwei').waitFor();
    await write(page, 'drei');
    await log(second).getByText('drei').waitFor();
    // What waits stands in every tab; that it does says nothing about who is heard first.
    await expect.poll(async () => (await agent.said()).map(({ text }) => text), { timeout: 10_000 }).toEqual(['eins', 'zwei', 'drei']);
    await agent.say('vier');
    for (const tab of [page, second]) {
      await log(tab).getByText('vier').waitFor();
      expect(await log(tab).locator('.words').allTextContents()).toEqual(['eins', 'zwei', 'drei', 'vier']);
    }
  });

  test('goes on where sockets are blocked', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    const policy = `default-src 'none'; script-src ${scene.address}; connect-src ${scene.address}`;
    await using blocked = await openWebsite(scene.address, { policy });
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(blocked.address);
    await begun(page, 'Hört mich jemand?');
    await agent.take();
    await agent.say('Laut und deutlich.');
    await log(page).getByText('Laut und deutlich.').waitFor({ timeout: 10_000 });
    await context.close();
  });

  test('loses nothing while the device is offline', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(website.address);
    await begun(page, 'vor dem Tunnel');
    await agent.take();
    await context.setOffline(true);
    await page.getByText('Sie sind gerade offline.').waitFor();
    await write(page, 'im Tunnel 1');
    await write(page, 'im Tunnel 2');
    expect(await log(page).getByText('unterwegs').count()).toBe(2);
    await agent.say('Sind Sie noch da?');
    await context.setOffline(false);
    await log(page).getByText('Sind Sie noch da?').waitFor();
    await expect.poll(() => log(page).getByText('unterwegs').count()).toBe(0);
    await page.getByText('Sie sind gerade offline.').waitFor({ state: 'hidden' });
    await page.reload();
    await log(page).getByText('Sind Sie noch da?').waitFor();
    const texts = ['vor dem Tunnel', 'Sind Sie noch da?', 'im Tunnel 1', 'im Tunnel 2'];
    expect((await agent.said()).map(({ text }) => text)).toEqual(texts);
    expect(await log(page).locator('.words').allTextContents()).toEqual(texts);
    await context.close();
  });

  test('keeps what is on its way through a reload, and sends it once', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(website.address);
    await begun(page, 'eins');
    await agent.take();
    // The message reaches the house, the answer does not reach the browser.
    await page.route('**/turns', async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      // The reload may have given the call up before.
      await route.abort().catch(() => undefined);
    });
    await write(page, 'zwei');
    await expect.poll(async () => (await agent.said()).length).toBe(2);
    await page.reload();
    await log(page).getByText('zwei').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await write(page, 'drei');
    await expect.poll(async () => (await agent.said()).map(({ text }) => text), { timeout: 10_000 }).toEqual(['eins', 'zwei', 'drei']);
    await expect.poll(() => log(page).locator('.words').allTextContents()).toEqual(['eins', 'zwei', 'drei']);
    expect(await log(page).getByText('unterwegs').count()).toBe(0);
    await context.close();
  });

  test('waits kindly when it was too much at once', async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(website.address);
    let refusals = 0;
    await page.route('**/turns', (route) => {
      if (route.request().method() !== 'POST' || (refusals += 1) > 1) return route.continue();
      return route.fulfill({
        status: 429,
        headers: { 'retry-after': '3', 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' },
        json: { type: '/api/docs/problems#too-many-requests' },
      });
    });
    await begun(page, 'schnell');
    await write(page, 'schneller');
    await page.getByText('Das war viel auf einmal.').waitFor();
    await expect.poll(() => log(page).getByText('unterwegs').count(), { timeout: 10_000 }).toBe(0);
    await page.getByText('Das war viel auf einmal.').waitFor({ state: 'hidden' });
    expect(refusals).toBe(2);
    await context.close();
  });

  test('keeps a message the server refuses, to be changed or thrown away', async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.goto(website.address);
    await begun(page, 'gut');
    await page.route('**/turns', (route) => {
      const isOption = route.request().method() !== 'POST';
      const headers = { 'access-control-allow-origin': '*' };
      return isOption ? route.continue() : route.fulfill({ status: 422, headers, json: { type: '/api/docs/problems#invalid-input' } });
    });
    await write(page, 'ungut');
    await page.getByText('Diese Nachricht ließ sich so nicht senden.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    expect(await field(page).inputValue()).toBe('ungut');
    expect(await log(page).getByText('ungut').count()).toBe(0);
    await context.close();
  });
});

describe('a customer who is forgotten', () => {
  const keyOf = (page: Page) =>
    page.evaluate(() => {
      const [, kept = '{}'] = Object.entries(localStorage).find(([name]) => name.endsWith(':me')) ?? [];
      return (JSON.parse(kept) as { key: string }).key;
    });
  const erase = async (page: Page) => {
    const { status } = await scene.house.call('POST', '/chat/erase', {}, { as: await keyOf(page) });
    expect(status).toBe(200);
  };

  test('is told so kindly at once; the line is cut, nothing stays in the browser, and writing begins anew', async () => {
    const agent = chatDesk(scene.house, await scene.person({ roles: ['agent'] }));
    await using page = await openPage(browser, website.address, desktop);
    page.forgive(/status of 401/);
    const opening = page.waitForEvent('websocket');
    await begun(page, 'Vergessen Sie mich bitte.');
    const socket = await opening;
    await agent.take();
    await log(page).getByText('Es ist jemand für Sie da.').waitFor();
    const cut = socket.waitForEvent('close');
    await erase(page);
    await cut;
    await log(page).getByText('Dieses Gespräch ist gelöscht').waitFor();
    expect(await log(page).locator('.words').count()).toBe(0);
    expect((await kept(page, page.context())).local).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await write(page, 'Noch einmal von vorn.');
    await page.getByText('Gleich liest sie ein Mensch.').waitFor();
    expect(await log(page).getByText('gelöscht').count()).toBe(0);
    expect(await log(page).locator('.words').allTextContents()).toEqual(['Noch einmal von vorn.']);
  });

  test('sees it as soon as they look, where the conversation had ended before', async () => {
    await using page = await openPage(browser, website.address, desktop);
    page.forgive(/status of 401/);
    await begun(page, 'Hat sich erledigt.');
    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('button', { name: 'Gespräch beenden' }).click();
    await page.getByRole('button', { name: 'Ja, beenden' }).click();
    await log(page).getByText('Dieses Gespräch ist beendet.').waitFor();
    await page.reload();
    await log(page).getByText('Hat sich erledigt.').waitFor();
    await erase(page);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await log(page).getByText('Dieses Gespräch ist gelöscht').waitFor();
    expect(await log(page).getByText('Hat sich erledigt.').count()).toBe(0);
  });
});

describe('on a phone', () => {
  test('the chat fills the screen, keeps the page out, and gives it back', async () => {
    await using page = await openPage(browser, website.address, phone);
    await page.getByRole('button', { name: /Fragen Sie uns/ }).tap();
    await panel(page).waitFor();
    await expect.poll(() => panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await panel(page).evaluate((element) => element.matches(':modal'))).toBe(true);
    expect(await field(page).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(16);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chatfenster schließen' }).tap();
    await panel(page).waitFor({ state: 'hidden' });
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe.each([
  ['the dark', { colorScheme: 'dark' as const }],
  ['forced colours', { forcedColors: 'active' as const }],
  ['little motion', { reducedMotion: 'reduce' as const }],
])('in %s', (_, setting) => {
  test('everything stays readable', async () => {
    await using page = await openPage(browser, website.address, { ...desktop, ...setting });
    await begun(page, 'Ist es hier dunkel?');
    expect(await axeFindings(page)).toEqual([]);
  });
});
