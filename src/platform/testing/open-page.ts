import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of its own browser context, closed when disposed of. */
export type WatchedPage = Page & AsyncDisposable;

/**
 * Opens an address in a fresh context: own cookies, own storage, the screen and the language of `options`. Whatever the
 * page throws, and every error and warning in its console, is thrown when the page is disposed of, so that
 * `await using page = await openPage(…)` fails a test that nobody would have looked at.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
  return Object.assign(page, {
    async [Symbol.asyncDispose]() {
      await context.close();
      if (complaints.length > 0) throw new Error(`The page complains:\n${complaints.join('\n')}`);
    },
  });
}
