import type { Page } from 'playwright-core';
import { de as deskDe } from '#listen/desk/web/messages.de.ts';
import { en as deskEn } from '#listen/desk/web/messages.en.ts';
import { de as onSiteDe } from '#listen/desk/web/on-site/messages.de.ts';
import { en as onSiteEn } from '#listen/desk/web/on-site/messages.en.ts';
import { press } from '../press.ts';
import type { State } from '../stops.ts';
import { chooseCard, chooseTalk } from './choose-talk.ts';

const onSite = { de: onSiteDe, en: onSiteEn };
const t = { de: deskDe, en: deskEn };
const desk = { path: '/desk', as: 'agent', chapter: 'Desk' } as const satisfies Partial<State>;

/** The agent's desk in its states. What a key would change for everybody is looked at, not done. */
export const deskStates: readonly State[] = [
  { ...desk, title: 'Desk, talk in the reader’s language', act: chooseTalk },
  { ...desk, title: 'Desk, conversations', only: 'phone', act: (page, language) => press(page.getByRole('button', { name: t[language].panes.start })) },
  { ...desk, title: 'Desk, details', only: 'phone', act: (page, language) => press(page.getByRole('button', { name: t[language].panes.end })) },
  {
    ...desk,
    title: 'Desk, aside',
    async act(page, language) {
      await page.keyboard.press('Alt+KeyN');
      await page.getByRole('complementary', { name: t[language].aside.title }).getByRole('listitem').first().waitFor();
    },
  },
  {
    ...desk,
    title: 'Desk, handing over',
    async act(page) {
      await page.keyboard.press('Alt+KeyH');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    ...desk,
    title: 'Desk, inviting',
    async act(page) {
      await page.keyboard.press('Alt+KeyI');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    ...desk,
    title: 'Desk, whose visit ends',
    async act(page) {
      await page.keyboard.press('Alt+KeyG');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...desk,
    title: 'Desk, chair menu',
    async act(page, language) {
      await press(page.getByRole('button', { name: t[language].chair.more }));
      await page.getByRole('menu').waitFor();
    },
  },
  { ...desk, title: 'Desk of a colleague, wrapping up', as: 'Piotr Nowicki' },
  {
    ...desk,
    title: 'Desk of a colleague, contact reason',
    as: 'Piotr Nowicki',
    async act(page, language) {
      await page.keyboard.press('Alt+KeyW');
      await page.getByRole('searchbox', { name: t[language].wrapUp.search }).waitFor();
      await page.getByRole('option').first().waitFor();
    },
  },
  { ...desk, title: 'Desk at a stand, customer to be asked', as: 'Samuel Adeyemi', act: (page) => chooseOnlyTalk(page) },
  {
    ...desk,
    title: 'Desk at a stand, screen turned to the customer',
    as: 'Samuel Adeyemi',
    async act(page) {
      await chooseOnlyTalk(page);
      await page.keyboard.press('Alt+Shift+KeyV');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...desk,
    title: 'Desk at a stand, the customer’s own page',
    as: 'Samuel Adeyemi',
    async act(page, language) {
      await chooseOnlyTalk(page);
      await press(page.getByRole('button', { name: onSite[language].ownPage.open }));
      await page.getByRole('img', { name: onSite[language].ownPage.code }).waitFor();
    },
  },
  {
    ...desk,
    title: 'Desk of a colleague, talk in person begins',
    as: 'Katrin Ebersbach',
    async act(page) {
      await page.keyboard.press('Alt+KeyV');
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  { ...desk, title: 'Desk of a colleague, nothing to do', as: 'Katrin Ebersbach' },
];

/** At the stand there is one customer; on a phone the talk has to be chosen first. */
async function chooseOnlyTalk(page: Page): Promise<void> {
  await chooseCard(page, 'button');
  await page.getByRole('log').getByText('Kupferboden').waitFor({ state: 'attached' });
}
