import { de as accessDe } from '#people/access/web/messages.de.ts';
import { en as accessEn } from '#people/access/web/messages.en.ts';
import { de as peopleDe } from '#people/organisation/web/messages.de.ts';
import { en as peopleEn } from '#people/organisation/web/messages.en.ts';
import { de as catalogueDe } from '#listen/conversations/web/messages.de.ts';
import { en as catalogueEn } from '#listen/conversations/web/messages.en.ts';
import { de as keysDe } from '#listen/vcon/web/messages.de.ts';
import { en as keysEn } from '#listen/vcon/web/messages.en.ts';
import { de as shellDe } from '#web/messages.de.ts';
import { en as shellEn } from '#web/messages.en.ts';
import type { Page } from 'playwright-core';
import { press } from '../press.ts';
import type { State } from '../stops.ts';

const access = { de: accessDe, en: accessEn };
const people = { de: peopleDe, en: peopleEn };
const catalogue = { de: catalogueDe, en: catalogueEn };
const keys = { de: keysDe, en: keysEn };
const shell = { de: shellDe, en: shellEn };

const ofPeople = { path: '/people', as: 'admin', chapter: 'House' } as const satisfies Partial<State>;
const ofCatalogue = { path: '/catalogue', as: 'steward', chapter: 'House' } as const satisfies Partial<State>;
const ofOrganisation = { path: '/organisation', as: 'admin', chapter: 'House' } as const satisfies Partial<State>;

/** Presses a button and waits for the dialog it opens. */
async function open(page: Page, button: string): Promise<void> {
  await press(page.getByRole('button', { name: button, exact: true }).first());
  await page.getByRole('dialog').waitFor();
}

/** What stands around every page, and the pages of those who run the house, in their states. */
export const houseStates: readonly State[] = [
  { path: '/vcon/keys', title: 'vCon keys, bringing one', as: 'admin', chapter: 'House', act: (page, language) => open(page, keys[language].bring) },
  { path: '/people', title: 'Not for this role', as: 'guest', chapter: 'House' },
  {
    path: '/chairs',
    title: 'Account menu',
    as: 'guest',
    chapter: 'House',
    async act(page, language) {
      await press(page.getByRole('button', { name: shell[language].account.open('Nele Sassnitz') }));
      await page.getByRole('menu').waitFor();
    },
  },
  {
    path: '/chairs',
    title: 'Account menu of the administration',
    as: 'admin',
    at: () => '/people',
    chapter: 'House',
    async act(page, language) {
      await press(page.getByRole('button', { name: shell[language].account.open('Tamara Jelinek') }));
      await page.getByRole('menu').waitFor();
    },
  },
  {
    path: '/',
    title: 'Going to a page',
    as: 'steward',
    chapter: 'House',
    async act(page) {
      await page.keyboard.press('Control+KeyK');
      await page.getByRole('combobox').waitFor();
    },
  },
  {
    path: '/desk',
    title: 'Keys',
    as: 'agent',
    chapter: 'House',
    async act(page) {
      await page.keyboard.press('Control+Slash');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...ofPeople,
    title: 'People, found',
    async act(page) {
      await page.getByRole('searchbox').fill('jette');
      await page.getByText('Almut Kupferloh').first().waitFor({ state: 'detached' });
    },
  },
  {
    ...ofPeople,
    title: 'People, nobody found',
    async act(page, language) {
      await page.getByRole('searchbox').fill('Zeppelin');
      await page.getByText(people[language].people.none).waitFor();
    },
  },
  { ...ofPeople, title: 'People, adding one', act: (page, language) => open(page, people[language].people.add) },
  {
    ...ofPeople,
    title: 'People, menu of one',
    async act(page, language) {
      await press(page.getByRole('button', { name: people[language].people.editOne('Almut Kupferloh') }));
      await page.getByRole('menu').waitFor();
    },
  },
  {
    ...ofPeople,
    title: 'People, changing one',
    async act(page, language) {
      await press(page.getByRole('button', { name: people[language].people.editOne('Jette Harms') }));
      await press(page.getByRole('menuitem', { name: people[language].people.edit }));
      await page.getByRole('dialog').waitFor();
    },
  },
  { path: '/people/invitations', title: 'Invitations, inviting', as: 'admin', chapter: 'House', act: (page, language) => open(page, access[language].invitations.add) },
  {
    ...ofOrganisation,
    title: 'Organisation, units',
    act: (page, language) => press(page.getByRole('tab', { name: people[language].units.title })),
  },
  {
    ...ofOrganisation,
    title: 'Organisation, adding a unit',
    async act(page, language) {
      await press(page.getByRole('tab', { name: people[language].units.title }));
      await open(page, people[language].units.add);
    },
  },
  { ...ofOrganisation, title: 'Organisation, read only', as: 'council' },
  { ...ofCatalogue, title: 'Catalogue, products', act: (page, language) => press(page.getByRole('tab', { name: catalogue[language].products.title })) },
  { ...ofCatalogue, title: 'Catalogue, brands', act: (page, language) => press(page.getByRole('tab', { name: catalogue[language].brands.title })) },
  { ...ofCatalogue, title: 'Catalogue, adding a reason', act: (page, language) => open(page, catalogue[language].reasons.add) },
  {
    ...ofCatalogue,
    title: 'Catalogue, adding a product',
    async act(page, language) {
      await press(page.getByRole('tab', { name: catalogue[language].products.title }));
      await open(page, catalogue[language].products.add);
    },
  },
  { path: '/account', title: 'Account, new key', as: 'guest', chapter: 'House', act: (page, language) => open(page, access[language].tokens.add) },
];
