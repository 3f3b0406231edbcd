import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A page of its own browser context, closed when disposed of. */
export type WatchedPage = Page &
  AsyncDisposable & {
    /** Complaints a test provokes, and which are therefore none: a cut connection, a refusal. */
    forgive(pattern: RegExp): void;
  };

/**
 * Opens an address in a fresh context: own cookies, own storage, the screen and the language of `options`. Whatever the
 * page throws, and every error and warning in its console, is thrown when the page is disposed of, so that
 * `await using page = await openPage(…)` fails a test that nobody would have looked at.
 * @param prepare what happens in the context before the address is gone to, such as signing in.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  await prepare?.(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  const forgiven: RegExp[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(address);
  return Object.assign(page, {
    forgive: (pattern: RegExp) => void forgiven.push(pattern),
    async [Symbol.asyncDispose]() {
      await context.close();
      const left = complaints.filter((text) => !forgiven.some((pattern) => pattern.test(text)));
      if (left.length > 0) throw new Error(`The page complains:\n${left.join('\n')}`);
    },
  });
}
