import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage, type WatchedPage } from '#platform/testing/open-page.ts';
import { serveBuild, type ServedBuild } from '#platform/testing/serve-build.ts';
import { settle } from '#platform/testing/settle.ts';

let site: ServedBuild;
let browser: Browser;

beforeAll(async () => {
  site = await serveBuild(join(import.meta.dirname, 'specimen.vite.config.ts'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function visit(lang: 'de' | 'en', options: BrowserContextOptions): Promise<WatchedPage> {
  const page = await openPage(browser, `${site.origin}/specimen.html?lang=${lang}`, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settle(page);
  return page;
}

describe('on the style sheet axe finds nothing', () => {
  test.each([
    ['German, light, on a desk', 'de', 'light', desk],
    ['English, dark, on a desk', 'en', 'dark', desk],
    ['German, dark, on a tablet', 'de', 'dark', tablet],
    ['English, light, on a phone', 'en', 'light', phone],
  ] as const)('in %s', async (_, lang, colorScheme, device) => {
    await using page = await visit(lang, { ...device, colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  });

  test('while a tooltip is open, which says nothing aloud that its control does not', async () => {
    await using page = await visit('de', desk);
    const control = page.getByRole('button', { name: 'Tür schließen', exact: true }).and(page.locator('[aria-label]')).first();
    await control.hover();
    await page.locator('[role=tooltip]').getByText('Tür schließen').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.mouse.move(0, 0);
    await page.locator('[role=tooltip]').waitFor({ state: 'detached' });
  });

  test('with anything open that can be opened', async () => {
    await using page = await visit('de', desk);
    for (const [name, opens] of [
      ['Dialog öffnen', '[role=dialog]'],
      ['Erst fragen', '[role=alertdialog]'],
      ['Mehr', '[role=menu]'],
      [/Kontaktgrund/, '[role=listbox]'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).first().click();
      await page.locator(opens).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator(opens).waitFor({ state: 'detached' });
    }
  });

  test('with a notice and a refused form', async () => {
    await using page = await visit('de', { ...desk, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Meldung zeigen' }).click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Bitte füllen Sie dieses Feld aus.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('a finger finds at least 44 pixels each way on everything it can press', async () => {
  await using page = await visit('de', phone);
  const [pressable, tooSmall] = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('button, a[href], input, textarea, label:has(input), [role=tab]')]
      .filter((element) => element.checkVisibility() && element.closest('[aria-hidden=true]') === null)
      // The input of a checkbox hides in its label; a link in a sentence is as high as the sentence (WCAG 2.5.8).
      .filter((element) => !element.matches('label input, p a'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1);
    const small = elements.filter(({ box }) => box.width < 44 || box.height < 44);
    return [elements.length, small.map(({ element, box }) => `${element.outerHTML}: ${box.width} × ${box.height}`)];
  });
  expect(pressable).toBeGreaterThan(60);
  expect(tooSmall).toEqual([]);
});

test('nothing makes the page wider than the window, down to 320 pixels', async () => {
  await using page = await visit('de', phone);
  for (const width of [1280, 820, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('who wants no motion gets none', async () => {
  await using page = await visit('de', { ...desk, reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const longest = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
    return [...document.querySelectorAll('*')]
      .map((element) => ({ element, style: getComputedStyle(element) }))
      .filter(({ style }) => longest(style.transitionDuration) > 0 || longest(style.animationDuration) > 0)
      .map(({ element }) => element.outerHTML);
  });
  expect(moving).toEqual([]);
});
