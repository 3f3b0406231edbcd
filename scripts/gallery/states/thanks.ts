import type { Page } from 'playwright-core';
import { de as drivesDe } from '#appreciate/drives/web/messages.de.ts';
import { en as drivesEn } from '#appreciate/drives/web/messages.en.ts';
import { de as praiseDe } from '#appreciate/praise/web/messages.de.ts';
import { en as praiseEn } from '#appreciate/praise/web/messages.en.ts';
import type { Language } from '../looks.ts';
import { press } from '../press.ts';
import { thanked } from '../stage/collect-thanks.ts';
import type { State } from '../stops.ts';
import { chooseCard } from './choose-talk.ts';

const words = { de: praiseDe, en: praiseEn };
const ofDrives = { de: drivesDe, en: drivesEn };
const desk = { path: '/desk', as: 'agent', chapter: 'Appreciate' } as const satisfies Partial<State>;
const mine = { path: '/thanks', as: 'agent', chapter: 'Appreciate' } as const satisfies Partial<State>;

/** The conversation in which a thanks waits, with its light. */
async function chooseThanks(page: Page, language: Language): Promise<void> {
  await chooseCard(page, `:text("${thanked}")`);
  await page.getByText(words[language].light.byHouse, { exact: true }).waitFor({ state: 'attached' });
}

/** How thanks is found, kept, collected on paper, and gathered in drives. */
export const thanksStates: readonly State[] = [
  { ...desk, title: 'Thanks lights up at the desk', act: chooseThanks },
  {
    ...desk,
    title: 'Thanks before it is kept',
    async act(page, language) {
      await chooseThanks(page, language);
      await page.keyboard.press('Alt+KeyU');
      await page.getByRole('dialog').getByRole('blockquote').waitFor();
    },
  },
  {
    ...mine,
    title: 'A card is photographed',
    async act(page, language) {
      await press(page.getByRole('button', { name: words[language].mine.paper }));
      await page.getByRole('dialog').getByText(words[language].paper.card.label, { exact: true }).click();
    },
  },
  {
    ...mine,
    title: 'Kept thanks is changed',
    async act(page, language) {
      await press(page.getByRole('button', { name: words[language].mine.edit }).first());
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
  {
    path: '/drives',
    as: 'steward',
    chapter: 'Appreciate',
    title: 'A drive is started',
    async act(page, language) {
      await press(page.getByRole('button', { name: ofDrives[language].start }));
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    },
  },
];
