import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat } from '#appreciate/praise/server/testing/praise-scene.ts';
import { hangMany } from '#appreciate/wall/testing/hang-many.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let agent: SeededEmployee;
let steward: SeededEmployee;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  agent = await scene.person({ roles: ['agent'] });
  steward = await scene.person({ roles: ['steward'] });
  await scene.house.services.jobs.start();
});
afterAll(async () => {
  await browser.close();
  await scene.house.services.jobs.stop();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 900 }, acceptDownloads: true };
const shot = async (page: { screenshot(options: { path: string; fullPage: boolean }): Promise<unknown> }, name: string) => void (process.env['SHOTS'] && (await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true })));

describe('the page about posters', () => {
  test('says for which voices there are no letters, or that nothing hangs yet, and what to do', async () => {
    const id = crypto.randomUUID();
    const thai = { id, channel: 'card', text: 'ขอบคุณมาก', language: 'en', permission: { may: 'inside', how: 'steht darauf', on: '2026-11-20' } };
    expect((await scene.house.call('POST', '/praise/paper', thai, { as: agent.key })).status).toBe(201);
    await using page = await scene.enter(browser, steward, '/posters', german);
    await page.getByText('Eine Stimme fehlt: Für ihre Schrift gibt es keine Buchstaben.').waitFor();
    await scene.house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
    await page.getByText('Zu dieser Auswahl gibt es keine Stimme').waitFor();
    await page.getByText('Noch kein Plakat').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'posters-empty');
  });

  test('shows the poster as it will be, draws it, hands its files over, and says what left it', async () => {
    await hangMany(scene.house, { keeper: agent, many: 24, outside: 5 });
    const chat = await openChat(scene.house, agent);
    const seq = await chat.writes('Vielen Dank, Sie haben mir den Abend gerettet.');
    await chat.agrees(['quote']);
    expect((await chat.keeps(seq)).status).toBe(201);

    await using page = await scene.enter(browser, steward, '/posters', german);
    const preview = page.getByRole('img', { name: /^Vorschau\. Plakat „Danke“: 25 Stimmen/ });
    await preview.waitFor();
    expect(await preview.textContent()).toContain('Abend');
    await page.getByRole('textbox', { name: 'Titel' }).fill('Danke, dass Sie da waren');
    await page.getByRole('img', { name: /Danke, dass Sie da waren/ }).waitFor();
    await shot(page, 'posters-preview');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Groß zeigen' }).click();
    const large = page.getByRole('dialog', { name: 'Vorschau' });
    await large.getByRole('img', { name: /^Vorschau\. Plakat/ }).waitFor();
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Plakat zeichnen' }).click();
    const poster = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Danke, dass Sie da waren' }) });
    const link = poster.getByRole('link', { name: /PDF herunterladen/ });
    await link.waitFor({ timeout: 60_000 });
    const waiting = page.waitForEvent('download');
    await link.click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(/^Danke-dass-Sie-da-waren-A[34]\.pdf$/);
    await shot(page, 'posters-ready');

    await chat.changes('quote', false);
    await poster.getByText('Eine Stimme ist seither gegangen').waitFor();
    await poster.getByText(/cm von links/).waitFor();
    await link.waitFor({ state: 'detached' });
    await page.getByRole('img', { name: /^Vorschau.*: 24 Stimmen/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'posters-left');
  });

  test('refuses a paper of ten metres by the name of the side, and suggests another where nobody could read', async () => {
    await hangMany(scene.house, { keeper: agent, many: 150 });
    await using page = await scene.enter(browser, steward, '/posters', german);
    // Left to itself it takes the paper on which all can be read.
    await page.getByText(/auf A[123] sind alle zu lesen|so viele sind auf A1 zu lesen/).waitFor();
    await page.getByRole('button', { name: /Papier$/ }).click();
    await page.getByRole('option', { name: 'A4' }).click();
    await page.getByText('Auf diesem Papier könnte das niemand lesen').waitFor();
    await shot(page, 'posters-too-small');
    await page.getByRole('button', { name: /^A[123] nehmen$/ }).click();
    await page.getByText('Auf diesem Papier könnte das niemand lesen').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Papier$/ }).click();
    await page.getByRole('option', { name: 'Eigenes Maß' }).click();
    await page.getByRole('textbox', { name: 'Breite in mm' }).fill('10000');
    await page.getByText(/Höchstens 841 mm/).waitFor();
    expect(await page.getByRole('button', { name: 'Plakat zeichnen' }).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('reads the poster as text, by mood and month', async () => {
    await using page = await scene.enter(browser, steward, '/posters/text?scope=outside&title=Danke', german);
    await page.getByRole('heading', { level: 2, name: /dankbar/ }).waitFor();
    await page.getByRole('heading', { level: 3, name: 'November 2026' }).first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Was das Bild zeigt' }).inputValue()).toMatch(/^Plakat „Danke“: 5 Stimmen/);
    expect(await axeFindings(page)).toEqual([]);
    await shot(page, 'posters-text');
  });
});
