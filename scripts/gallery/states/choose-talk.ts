import type { Page } from 'playwright-core';
import type { Language } from '../looks.ts';

/** Chooses the first of the conversations at the side in which the reader's language is spoken. */
export async function chooseTalk(page: Page, language: Language): Promise<void> {
  await chooseCard(page, `[lang="${language}"]`);
  await page.getByRole('log').waitFor();
}

/** Chooses, by its number key, the first conversation at the side whose card has such a thing; later ones with `place`. */
export async function chooseCard(page: Page, selector: string, place = 0): Promise<void> {
  const cards = page.locator('[data-pane="start"] li');
  await cards.first().waitFor({ state: 'attached' });
  const fitting: number[] = [];
  for (const [index, card] of (await cards.all()).entries()) if ((await card.locator(selector).count()) > 0) fitting.push(index + 1);
  await page.keyboard.press(`Alt+Digit${fitting[place] ?? 1}`);
}
