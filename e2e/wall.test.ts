import type { Browser } from 'playwright-core';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heapOf } from '#appreciate/wall/testing/heap-of.ts';
import { hangMany } from '#appreciate/wall/testing/hang-many.ts';
import { openChat } from '#appreciate/praise/server/testing/praise-scene.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { serveBuild } from '#platform/testing/serve-build.ts';
import { openPage } from '#platform/testing/open-page.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { buildWall } from '#web/build/build-wall.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { openOtherWebsite } from './testing/other-website.ts';

let scene: Scene;
let browser: Browser;
let agent: SeededEmployee;
let steward: SeededEmployee;
beforeAll(async () => {
  await buildWall(pino({ level: 'silent' }));
  scene = await openScene();
  browser = await openBrowser();
  agent = await scene.person({ roles: ['agent'] });
  steward = await scene.person({ roles: ['steward'] });
  await hangMany(scene.house, { keeper: agent, many: 40, outside: 10, newest: new Date(Date.now() - 86_400_000) });
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const shot = async (page: { screenshot(options: { path: string }): Promise<unknown> }, name: string) => void (process.env['SHOTS'] && (await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })));

/** A thanks of a customer who agrees that it hangs. */
async function thanks(words: string, purposes: string[]) {
  const chat = await openChat(scene.house, agent);
  const seq = await chat.writes(words);
  await chat.agrees(purposes);
  const kept = await chat.keeps(seq);
  if (kept.status !== 201) throw new Error(JSON.stringify(kept.body));
  return chat;
}

describe('the wall', () => {
  test('is gone through by keys, says each voice to a screen reader, and shows one by itself', async () => {
    await using page = await scene.enter(browser, steward, '/wall', german);
    const wall = page.getByRole('listbox', { name: /Dankeswand/ });
    await wall.getByRole('option').waitFor();
    await page.locator('[data-painted]').waitFor();
    await shot(page, 'wall');
    await wall.focus();
    // What is read aloud can be opened before one has gone anywhere.
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await wall.focus();
    await page.keyboard.press('Home');
    const first = await wall.getByRole('option', { selected: true }).textContent();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wall.getByRole('option', { selected: true }).textContent()).not.toBe(first);
    expect(await wall.getByRole('option').getAttribute('aria-setsize')).toBe('40');
    const said = (await wall.getByRole('option').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await shot(page, 'voice');
    expect(said).toContain((await dialog.locator('blockquote').textContent())?.replace(/^[„“]|[“”]$/g, '').slice(0, 20));
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('is narrowed by words, and says when nothing fits', async () => {
    await using page = await scene.enter(browser, steward, '/wall?as=list', german);
    const voices = page.getByRole('main').getByRole('listitem');
    await voices.nth(39).waitFor();
    await page.getByRole('searchbox').fill('Urlaub');
    await expect.poll(() => voices.count()).toBe(1);
    await shot(page, 'list');
    await page.getByRole('searchbox').fill('Zeppelin');
    await page.getByText('Dazu hängt nichts an der Wand').waitFor();
    await page.getByRole('button', { name: 'Eingrenzen' }).click();
    await page.getByRole('region', { name: 'Eingrenzen' }).waitFor();
    await shot(page, 'filters');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /Stimmung$/ }).click();
    await page.getByRole('option', { name: 'gerührt' }).click();
    await page.getByRole('button', { name: 'Eingrenzen: Nicht alles ist zu sehen' }).click();
    await page.getByRole('region', { name: 'Eingrenzen' }).waitFor({ state: 'detached' });
  });

  test('has a thanks within a second of the yes, and loses it with the no', async () => {
    await using page = await scene.enter(browser, steward, '/wall?q=Leuchtturm', german);
    await page.getByText('Dazu hängt nichts an der Wand').waitFor();
    const chat = await thanks('Danke, Sie sind mein Leuchtturm!', ['quote']);
    await page.getByRole('option').filter({ hasText: 'Leuchtturm' }).waitFor({ timeout: 1_500 });
    await chat.changes('quote', false);
    await page.getByText('Dazu hängt nichts an der Wand').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Leuchtturm');
  });
});

describe('the wall of a house that takes its time', () => {
  test('lets go of what leaves while something else is looked for, and shows nothing of before television', async () => {
    const chat = await thanks('Danke, Sie sind ein Glühwürmchen!', ['quote']);
    await using page = await scene.enter(browser, steward, '/wall?as=list', german);
    const words = page.getByRole('listitem').filter({ hasText: 'Glühwürmchen' });
    await words.waitFor();
    await page.route(/\/praise\/hung\?/, () => undefined);
    const asked = page.waitForRequest(/praise\/hung\?.*q=Danke/);
    await page.getByRole('searchbox').fill('Danke');
    await asked;
    await chat.changes('quote', false);
    await words.waitFor({ state: 'detached' });
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Fernsehmodus/ }).click();
    await page.getByRole('img', { name: 'Dankeswand' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(0);
  });
});

describe('the wall on a phone', () => {
  test('fits, is pushed with a finger and drawn near with two', async () => {
    await using page = await scene.enter(browser, steward, '/wall', { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('[data-painted]').waitFor();
    await shot(page, 'phone');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const mark = () => page.locator('[data-painted] > div').last().getAttribute('style');
    const before = await mark();
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) => fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x: 150, y: 400, id: 1 }, { x: 240, y: 480, id: 2 }]);
    for (let step = 1; step <= 8; step += 1) await touch('touchMove', [{ x: 150 - step * 12, y: 400 - step * 14, id: 1 }, { x: 240 + step * 12, y: 480 + step * 14, id: 2 }]);
    await touch('touchEnd', []);
    await expect.poll(mark).not.toBe(before);
    await page.locator('[data-painted]').waitFor();
    await shot(page, 'phone-near');
  });
});

describe('the wall on television', () => {
  test('shows nothing to press, ends with Escape or a press, and neither grows however many arrive nor shows who left on the way', async () => {
    await using page = await scene.enter(browser, steward, '/wall?as=tv', german);
    await page.locator('[data-painted]').waitFor();
    await shot(page, 'television');
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('v');
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await page.mouse.click(600, 400);
    await page.getByRole('toolbar').waitFor();
    await page.goto(`${scene.address}/wall?as=tv&q=Zeppelin`);
    await page.getByText('Dazu hängt nichts an der Wand').waitFor();

    // Ten times as long in `npm run bench -- wall`.
    await using built = await serveBuild('src/appreciate/wall/web/testing/proving.vite.config.ts');
    await using proving = await openPage(browser, `${built.origin}/proving.html`, german);
    // Whoever leaves while they arrive is not shown arriving.
    expect(await proving.evaluate('wall.withdraw()')).toBe(0);
    await proving.reload();
    await proving.evaluate('wall.television()');
    const arrive = (first: number) => proving.evaluate<number>(`wall.arrive(${first}, 2000)`);
    await arrive(0);
    const before = await heapOf(proving);
    expect([await arrive(2_000), await arrive(4_000)]).toEqual([90, 90]);
    expect(await heapOf(proving)).toBeLessThan(before * 1.1);
  });
});

describe('a screen in the corridor', () => {
  test('shows the wall by its link alone, and goes dark when the link is revoked', async () => {
    await using desk = await scene.enter(browser, steward, '/wall/screens', german);
    await desk.getByRole('button', { name: 'Wand anderswo zeigen' }).click();
    await desk.getByLabel('Name').fill('Kaffeeküche');
    await shot(desk, 'screen-dialog');
    await desk.getByRole('button', { name: 'Speichern' }).click();
    const link = await desk.getByLabel('Link für den Bildschirm').inputValue();
    expect(link).toMatch(/\/bildschirm#ohw_/);
    await shot(desk, 'screen-key');
    await using screen = await openPage(browser, link, german);
    await screen.locator('[data-painted]').waitFor();
    await shot(screen, 'kiosk');
    expect(await screen.context().cookies()).toEqual([]);
    await desk.getByRole('button', { name: 'Fertig' }).click();
    await desk.getByText(/Zuletzt gesehen/).or(desk.getByText('Noch nicht geöffnet')).first().waitFor();
    await shot(desk, 'screens');
    screen.forgive(/401/);
    await desk.getByRole('button', { name: 'Entfernen' }).click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await screen.getByText('Diese Wand wird hier nicht mehr gezeigt.').waitFor();
    expect(await screen.locator('canvas').count()).toBe(0);
  });
});

describe('a wall on somebody’s website', () => {
  /** Allows our script and our frame and nothing more. */
  const policy = () => `default-src 'none'; img-src data:; script-src ${scene.address}; frame-src ${scene.address}`;

  test('stands where its script stands, under a strict policy, without cookies, with what is published only', async () => {
    await using site = await openOtherWebsite(policy());
    const { body } = await scene.house.call('POST', '/wall/screens', { kind: 'embed', name: 'Intranet', scope: 'outside', origins: [site.origin] }, { as: steward.key });
    site.show(`<h1>Unser Intranet</h1><script src="${scene.address}/wall.js" data-embed="${body.screen.id}" data-key="${body.key}" data-lang="de" async></script>`);
    await using page = await openPage(browser, site.origin, german);
    const frame = page.frameLocator('iframe');
    const wall = frame.getByRole('listbox', { name: 'Dankeswand' });
    await wall.getByRole('option').waitFor();
    expect(await wall.getByRole('option').getAttribute('aria-setsize')).toBe('10');
    await frame.locator('[data-painted]').waitFor();
    await shot(page, 'embed');
    expect(await page.context().cookies()).toEqual([]);
    await wall.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wall.getByRole('option', { selected: true }).count()).toBe(1);
    await page.setViewportSize({ width: 390, height: 800 });
    await frame.locator('[data-painted]').waitFor();
    await shot(page, 'embed-phone');
  });

  test('is shown on no other website', async () => {
    await using site = await openOtherWebsite(policy());
    const { body } = await scene.house.call('POST', '/wall/screens', { kind: 'embed', name: 'Anderswo', scope: 'outside', origins: ['https://elsewhere.example'] }, { as: steward.key });
    site.show(`<iframe src="${scene.address}/embed/wall/${body.screen.id}#${body.key}"></iframe>`);
    await using page = await openPage(browser, `${scene.address}/api/v1/instance`);
    page.forgive(/frame-ancestors/);
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(site.origin);
    await refused;
  });
});
