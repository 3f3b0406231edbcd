import type { Page } from 'playwright-core';

/** Waits for fonts and for everything that fades or slides in: what is on its way can be neither judged nor drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    await document.fonts.ready;
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  })()`);
}
