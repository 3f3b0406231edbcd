import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { settle } from '#platform/testing/settle.ts';
import { schemes, screens, type Form, type Language, type Scheme } from './looks.ts';

/** A page of the product in one of its states, as somebody with this language and screen sees it. */
export interface Drawn {
  chapter: string;
  title: string;
  language: Language;
  form: Form;
  scheme: Scheme;
  file: string;
  /** The same with everything below the fold, where the first picture shows only the screen. */
  whole?: string;
}

/** Somebody with a browser of their own. */
export interface Visitor {
  context: BrowserContext;
  language: Language;
  form: Form;
  /** What the consoles may complain about, because an error is being drawn. */
  forgiven: RegExp | undefined;
}

/** What the gallery has drawn so far, and what the pages complained about meanwhile. */
export interface Album {
  drawn: Drawn[];
  complaints: string[];
  /** A browser of somebody who reads this language; errors in its consoles become complaints unless forgiven. */
  visitor(language: Language, form: Form): Promise<Visitor>;
  /**
   * Draws a page as it stands, light and dark. A long page is drawn whole on a desktop; on a phone also as the screen shows
   * it, so that bars at the bottom stand where they stand. `whole: false` draws only the screen.
   */
  draw(visitor: Visitor, page: Page, what: { chapter: string; title: string }, options?: { whole?: boolean }): Promise<void>;
}

/** Opens an album that keeps its pictures in a directory. */
export function openAlbum(browser: Browser, directory: string): Album {
  mkdirSync(directory, { recursive: true });
  const begun = Date.now();
  const drawn: Drawn[] = [];
  const complaints: string[] = [];
  return {
    drawn,
    complaints,
    async visitor(language, form) {
      const context = await browser.newContext({ ...screens[form], locale: language === 'de' ? 'de-DE' : 'en-GB', reducedMotion: 'reduce' });
      // What somebody chose in this browser counts before the language of their account.
      await context.addInitScript(`if (location.protocol !== 'about:') localStorage.setItem('locale', '${language}')`);
      // A machine that does other work as well takes its time over a picture.
      context.setDefaultTimeout(60_000);
      const visitor: Visitor = { context, language, form, forgiven: undefined };
      const complain = (where: string, text: string) => {
        if (!visitor.forgiven?.test(text)) complaints.push(`${where} (${language}, ${form}): ${text}`);
      };
      context.on('weberror', (error) => complain(error.page()?.url() ?? '', error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') complain(message.page()?.url() ?? '', message.text());
      });
      return visitor;
    },
    async draw({ language, form }, page, { chapter, title }, { whole = true } = {}) {
      const name = `${slug(chapter)}-${slug(title)}-${language}-${form}`;
      const { width, height } = screens[form].viewport;
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await settle(page);
        const file = `${name}-${scheme}.png`;
        const picture: Drawn = { chapter, title, language, form, scheme, file };
        const tall = await page.evaluate<number>(heightOfAll);
        const isLong = whole && tall > height;
        await page.screenshot({ path: join(directory, file), fullPage: isLong && form === 'desktop' });
        if (isLong && form === 'phone' && scheme === 'light') {
          picture.whole = `${name}-whole.png`;
          await page.setViewportSize({ width, height: tall });
          await page.screenshot({ path: join(directory, picture.whole) });
          await page.setViewportSize({ width, height });
        }
        drawn.push(picture);
      }
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) complaints.push(`${chapter}: ${title} (${language}, ${form}): is ${wide - width} px wider than the screen`);
      const seconds = Math.round((Date.now() - begun) / 1000);
      process.stdout.write(`${String(seconds).padStart(4)} s  ${chapter}: ${title} (${language}, ${form})\n`);
    },
  };
}

/** Runs in the page: how high it is; what lies over it for a moment has the height of the screen. */
const heightOfAll = `(() => {
  const isCovered = document.querySelector('[role=dialog], [role=alertdialog], [role=menu]');
  return isCovered ? 0 : document.documentElement.scrollHeight;
})()`;

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
