import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { settle } from '#platform/testing/settle.ts';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

export const looks = [
  { name: 'desktop-light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'desktop-dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'phone-light', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** One page of the product in one language, once for every look. */
export interface Pictures {
  chapter: string;
  title: string;
  language: Language;
  /** File name without look and ending. */
  name: string;
}

/** What the gallery has drawn so far, and what the pages complained about meanwhile. */
export interface Album {
  taken: Pictures[];
  complaints: string[];
  /** A browser of somebody who reads this language; errors in its consoles become complaints unless forgiven. */
  visitor(language: Language, forgiven?: RegExp): Promise<BrowserContext>;
  /**
   * Draws a page as it stands, in every look. `whole`: with everything below the fold; rooms that fill the screen are
   * drawn as one sees them.
   */
  draw(page: Page, pictures: Omit<Pictures, 'name'>, options?: { whole?: boolean }): Promise<void>;
}

/** Opens an album that keeps its pictures in a directory. */
export function openAlbum(browser: Browser, directory: string): Album {
  mkdirSync(directory, { recursive: true });
  const taken: Pictures[] = [];
  const complaints: string[] = [];
  return {
    taken,
    complaints,
    async visitor(language, forgiven) {
      const context = await browser.newContext({
        locale: language === 'de' ? 'de-DE' : 'en-GB',
        viewport: looks[0].viewport,
        reducedMotion: 'reduce',
      });
      // What somebody chose in this browser counts before the language of their account.
      await context.addInitScript(`localStorage.setItem('locale', '${language}')`);
      context.setDefaultTimeout(20_000);
      const complain = (where: string, text: string) => {
        if (!forgiven?.test(text)) complaints.push(`${where}: ${text}`);
      };
      context.on('weberror', (error) => complain(error.page()?.url() ?? '', error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') complain(message.page()?.url() ?? '', message.text());
      });
      return context;
    },
    async draw(page, pictures, { whole = true } = {}) {
      const name = `${slug(pictures.chapter)}-${slug(pictures.title)}-${pictures.language}`;
      for (const look of looks) {
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await page.setViewportSize(look.viewport);
        await settle(page);
        await page.screenshot({ path: join(directory, `${name}-${look.name}.png`), fullPage: whole });
      }
      await page.setViewportSize(looks[0].viewport);
      taken.push({ ...pictures, name });
      process.stdout.write(`  ${pictures.chapter}: ${pictures.title} (${pictures.language})\n`);
    },
  };
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
