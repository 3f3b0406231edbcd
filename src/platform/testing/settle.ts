import type { Page } from 'playwright-core';

/** Waits for fonts, for everything that fades or slides in, and for what is painted beside the page: what is on its way can be neither judged nor drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // What follows the colours of the system learns of them with a frame.
    await frame();
    await frame();
    while (document.querySelector('[data-painting]')) await frame();
    await document.fonts.ready;
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  })()`);
}
