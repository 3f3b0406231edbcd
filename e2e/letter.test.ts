import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMailbox, type Mailbox } from '#appreciate/letters/testing/open-mailbox.ts';
import { openChat } from '#appreciate/praise/server/testing/praise-scene.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage } from '#platform/testing/open-page.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let mailbox: Mailbox;
beforeAll(async () => {
  [scene, browser, mailbox] = await Promise.all([openScene(), openBrowser(), openMailbox()]);
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
  await mailbox[Symbol.asyncDispose]();
});

const shot = async (page: { screenshot(options: { path: string; fullPage: boolean }): Promise<unknown> }, name: string) => void (process.env['SHOTS'] && (await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true })));
const german = { locale: 'de-DE', viewport: { width: 1280, height: 900 } };

describe('the weekly letter', () => {
  test('is wanted with one click, looked at once, and ended from the letter itself without signing in', async () => {
    const agent = await scene.people.employee({ roles: ['agent'], unit: scene.people.units.service });
    const chat = await openChat(scene.house, agent);
    const seq = await chat.writes('Tausend Dank, Sie haben mir den Urlaub gerettet!');
    await chat.agrees(['quote']);
    expect((await chat.keeps(seq, { helpers: [scene.people.units.sales.id], took: { clicks: 2, minutes: 1 } })).status).toBe(201);

    const admin = await scene.person({ roles: ['admin'], unit: scene.people.units.sales });
    await using page = await scene.enter(browser, admin, '/letter', german);
    await page.getByText('Noch kann kein Brief hinausgehen').waitFor();
    // What would come is seen before anybody has named a server.
    await page.frameLocator('iframe[title="Der Brief, wie er jetzt hinausginge"]').getByText('„Tausend Dank, Sie haben mir den Urlaub gerettet!“').waitFor();
    await page.getByLabel('Server (SMTP)').fill('127.0.0.1');
    await page.getByLabel('Port').fill(String(mailbox.port));
    await page.getByRole('button', { name: /Verschlüsselung/ }).click();
    await page.getByRole('option', { name: /unverschlüsselt/ }).click();
    await page.getByLabel('Anmeldename').fill('brief');
    await page.getByLabel('Passwort').fill('geheim');
    await page.getByLabel('Name des Absenders').fill('Ohrensessel');
    await page.getByLabel('Adresse des Absenders').fill('dank@example.com');
    await page.getByRole('button', { name: 'Prüfen und speichern' }).click();
    await page.getByText('Der Mailserver hat geantwortet.').waitFor();
    await page.getByText('Noch kann kein Brief hinausgehen').waitFor({ state: 'detached' });
    await page.getByText('Mir den Brief schicken').click();
    await page.getByText(/Der nächste kommt am/).waitFor();
    await page.getByRole('button', { name: 'Jetzt einen an mich' }).click();
    await expect.poll(() => mailbox.mails.length, { timeout: 10_000 }).toBe(1);
    expect(await axeFindings(page)).toEqual([]);

    const { text = '', html = '' } = mailbox.mails[0]?.mail ?? {};
    expect(text).toContain('Dank, an dem Sie beteiligt waren');
    expect(text).toContain('zwei Klicks und eine Minute');
    // The letter as a mail program would draw it: nothing is asked for from anywhere.
    await using drawn = await openPage(browser, 'about:blank', german);
    const asked: string[] = [];
    drawn.on('request', (request) => asked.push(request.url()));
    await drawn.setContent(html);
    await drawn.getByText('„Tausend Dank, Sie haben mir den Urlaub gerettet!“').waitFor();
    expect(asked).toEqual([]);
    await shot(page, 'letter-page');
    await shot(drawn, 'letter-drawn');

    const link = /https?:\S+\/letter\/end#\S+/.exec(text)?.[0] ?? '';
    await using stranger = await openPage(browser, link, german);
    await stranger.getByText('Noch hat sich nichts geändert').waitFor();
    expect(await axeFindings(stranger)).toEqual([]);
    await shot(stranger, 'letter-end');
    await stranger.getByRole('button', { name: 'Abbestellen' }).click();
    await stranger.getByText('Der Wochenbrief ist abbestellt').waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('switch', { name: 'Mir den Brief schicken' }).isChecked()).toBe(false);
  });
});

describe('the start page', () => {
  test('shows thanks, what the reader’s unit had a part in, and lets it go in the moment it is taken back', async () => {
    const agent = await scene.people.employee({ roles: ['agent'], unit: scene.people.units.service });
    const chat = await openChat(scene.house, agent);
    const seq = await chat.writes('Danke, endlich verstehe ich die Anleitung, großartig erklärt!');
    await chat.agrees(['quote']);
    await chat.keeps(seq, { helpers: [scene.people.units.sales.id] });
    const upstream = await scene.person({ roles: ['guest'], unit: scene.people.units.sales });
    await using page = await scene.enter(browser, upstream, '/', german);
    const part = page.getByRole('region', { name: 'Dank, an dem Sie beteiligt waren' });
    await part.getByText('endlich verstehe ich die Anleitung').waitFor();
    await expect.poll(() => page.getByText('endlich verstehe ich die Anleitung').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'today-thanks');
    await chat.changes('quote', false);
    await expect.poll(async () => (await page.content()).includes('endlich verstehe ich die Anleitung')).toBe(false);
  });

  test('brings a thanks a colleague kept to whoever earned it, who says whether it hangs', async () => {
    const earner = await scene.person({ roles: ['guest'], name: 'Lena Lager' });
    const keeper = await scene.people.employee({ roles: ['agent'], name: 'Maren Vogt' });
    const permission = { may: 'inside', how: 'am Telefon', on: '2026-11-20' };
    const id = crypto.randomUUID();
    await scene.house.call('POST', '/praise/paper', { id, channel: 'letter', text: 'Danke an das Lager, das ging ja blitzschnell!', permission, earnedBy: earner.id }, { as: keeper.key });
    await using page = await scene.enter(browser, earner, '/', german);
    const card = page.getByRole('heading', { name: 'Ein Dank an Sie' }).locator('xpath=ancestor::section');
    await card.getByText('das ging ja blitzschnell').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'today-earned');
    await card.getByText('Mit meinem Namen').click();
    await card.getByRole('button', { name: 'Darf hängen' }).click();
    await page.getByRole('region', { name: /Stimmen/ }).getByText(/an Lena Lager/).waitFor();
    expect(await page.getByRole('heading', { name: 'Ein Dank an Sie' }).count()).toBe(0);
  });
});
