import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';
/** As somebody sends it who pastes an address or leans on a key. */
const long = `https://kupferloh.example/${word.repeat(3)}`;

const screens = {
  desk: { locale: 'de-DE', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
  phone: { locale: 'de-DE', viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
} as const;

let scene: Scene;
let browser: Browser;
let pages: Awaited<ReturnType<typeof liveThrough>>;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  pages = await liveThrough();
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

/** A visit in which everybody writes words without an end, everywhere one can. */
async function liveThrough() {
  const { host, guest, visitId } = await scene.seated();
  const [steward, admin] = [await scene.person({ roles: ['steward'] }), await scene.person({ roles: ['admin'], name: word.slice(0, 60) })];
  const must = async (method: 'POST', path: string, body: object, as: SeededEmployee) => {
    const reply = await scene.house.call(method, path, body, { as: as.key });
    if (reply.status >= 400) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const customer = await scene.customer(host, long);
  await customer.grant('listen', 'quote');
  await customer.say(long);
  await customer.hear(`Ich sehe nach: ${long}`);
  await scene.house.call('POST', '/chat/conversations', { language: 'de', text: `${long} wartet` });
  const noted = { id: randomUUID(), visitId, kind: 'problem', text: `X${word.repeat(2)}`, consequence: `Y${word.repeat(2)}`, at: new Date().toISOString() };
  const { impression } = await must('POST', '/impressions', noted, guest);
  const title = word.slice(0, 80);
  const theme = await must('POST', '/themes', { title: { de: title, en: title }, description: { de: word.repeat(2), en: word.repeat(2) }, evidence: [impression.id] }, steward);
  await must('POST', '/invitations', { name: word.slice(0, 60), email: `${'donaudampfschiff'.repeat(3)}@${'kapitaensmuetze'.repeat(3)}.example`, roles: ['guest'] }, admin);
  return new Map([
    [host, ['/desk']],
    [guest, [`/visits/${visitId}`, '/', '/impressions', `/evidence/${impression.id}`]],
    [steward, ['/themes', `/themes/${theme.id}`]],
    [admin, ['/people', '/people/invitations']],
  ]);
}

/** Shown texts with the long word that are cut off at the right or stand outside the screen, where they cannot be reached by scrolling. */
const cut = (page: Page) =>
  page.evaluate((part) => {
    const beyond = (element: Element): boolean => {
      const { right, width } = element.getBoundingClientRect();
      if (width === 0) return false;
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (getComputedStyle(around).textOverflow === 'ellipsis') return false;
        if (getComputedStyle(around).overflowX !== 'visible' && right > around.getBoundingClientRect().right + 1) return true;
      }
      return right > innerWidth + 1;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (node.textContent?.includes(part) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement && beyond(node.parentElement)) found.push(`${node.parentElement.className}: ${node.textContent?.slice(0, 30)}`);
    }
    return found;
  }, word.slice(0, 16));

describe.each(Object.keys(screens) as (keyof typeof screens)[])('words of 200 characters without a space, on a %s', (screen) => {
  test('break where their column ends; no page becomes wider for them, and none that fits the screen higher', async () => {
    for (const [person, paths] of pages) {
      await using page = await scene.enter(browser, person, paths[0] ?? '/', screens[screen]);
      for (const path of paths) {
        await page.goto(scene.address + path);
        await page.getByText(word.slice(0, 16)).first().waitFor({ state: 'attached' });
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await expect.poll(wide, { message: path }).toBeLessThanOrEqual(0);
        await expect.poll(() => cut(page), { message: path }).toEqual([]);
        if (/desk|visits/.test(path)) expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), path).toBeLessThanOrEqual(0);
      }
    }
  });
});
