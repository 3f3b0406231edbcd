import type { Page } from 'playwright-core';
import { de } from '#appreciate/posters/web/messages.de.ts';
import { en } from '#appreciate/posters/web/messages.en.ts';
import { press } from '../press.ts';
import type { Language } from '../looks.ts';
import type { State } from '../stops.ts';

const words = { de, en };
const ofPosters = { path: '/posters', as: 'steward', chapter: 'Appreciate' } as const satisfies Partial<State>;

/** Chooses one of a list by its name. */
async function choose(page: Page, field: string, choice: string): Promise<void> {
  await press(page.getByRole('button', { name: new RegExp(`${field}$`) }));
  await page.getByRole('option', { name: new RegExp(`^${choice}`) }).click();
}

/** Waits for the picture to be set. */
async function isSet(page: Page): Promise<void> {
  await page.locator('figure[aria-busy="false"] svg[role="img"]').waitFor();
}

/** A poster in each of its forms, and what keeps one from being printed. */
export const posterStates: readonly State[] = [
  ...(['heart', 'mosaic', 'letters'] as const).map((theme) => ({
    ...ofPosters,
    title: `Poster, ${theme}`,
    async act(page: Page, language: Language) {
      const t = words[language];
      await choose(page, t.theme, t.themes[theme].label);
      if (theme === 'letters') await page.getByText(t.grounds.dark, { exact: true }).click();
      await isSet(page);
    },
  })),
  {
    ...ofPosters,
    title: 'Poster of ten metres',
    async act(page, language) {
      const t = words[language];
      await choose(page, t.paper, t.papers.own);
      await page.getByRole('textbox', { name: t.height }).fill('10000');
      await page.getByText(t.tooLong).waitFor();
    },
  },
  {
    ...ofPosters,
    title: 'Poster, drawn',
    async act(page, language) {
      const t = words[language];
      await isSet(page);
      await press(page.getByRole('button', { name: t.make }));
      await page.getByRole('link', { name: /PDF/ }).first().waitFor({ timeout: 60_000 });
    },
  },
];
