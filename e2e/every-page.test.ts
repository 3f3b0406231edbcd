import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { servedPages } from '#web/testing/served-pages.ts';
import { firstPages, stops } from '../scripts/gallery/stops.ts';
import { walkByKeyboard } from './testing/keyboard-walk.ts';
import { isForOffices, openPageTour, type PageTour } from './testing/page-tour.ts';

let tour: PageTour;
beforeAll(async () => void (tour = await openPageTour()));
afterAll(() => tour[Symbol.asyncDispose]());

// The pages of whoever runs the programme or the house are looked at in every-page-of-offices.test.ts.
describe('every page is usable with a screen reader and by keyboard alone, in both languages, light and dark', () => {
  test.each(stops.filter((stop) => !isForOffices(stop)))('$path as $as', (stop) => tour.expectUsableStop(stop));

  test.each(firstPages)('%s where nobody has been yet', (path) => tour.expectUsable('stranger', tour.emptyAddress + path));
});

describe('every page outside the application is usable as well', () => {
  // The demo's website has its own test. Pages with an address in each language are looked at in the language of the address.
  test.each(Object.values(servedPages).filter((path) => path !== '/demo-shop'))('%s', async (path) => {
    const page = await tour.open('stranger', /^\/(meine|anruf)/.test(path) ? 'german' : 'english', tour.address + path);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.title()).toMatch(/\S/);
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^(de|en)/);
    const { reached: _, ...walk } = await walkByKeyboard(page);
    expect(walk).toEqual({ unreached: [], ringless: [], trapped: false });
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await page.close();
  });
});
