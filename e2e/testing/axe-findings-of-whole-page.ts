import type { Page } from 'playwright-core';
import { axeFindings } from '#platform/testing/axe-findings.ts';

/** What axe finds on a screen as tall as the page, where nothing lies half under a bar that stays while one scrolls. */
export async function axeFindingsOfWholePage(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height + 200) });
  const findings = await axeFindings(page);
  await page.setViewportSize(size);
  return findings;
}
