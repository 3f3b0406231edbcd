import { de as agreementDe } from '#listen/privacy/web/agreement/messages.de.ts';
import { en as agreementEn } from '#listen/privacy/web/agreement/messages.en.ts';
import { de as catalogueDe } from '#listen/conversations/web/messages.de.ts';
import { en as catalogueEn } from '#listen/conversations/web/messages.en.ts';
import { de as peopleDe } from '#people/organisation/web/messages.de.ts';
import { en as peopleEn } from '#people/organisation/web/messages.en.ts';
import { de as welcomeDe } from '#people/welcome/web/messages.de.ts';
import { en as welcomeEn } from '#people/welcome/web/messages.en.ts';
import { press } from '../press.ts';
import type { State } from '../stops.ts';

const agreement = { de: agreementDe, en: agreementEn };
const catalogue = { de: catalogueDe, en: catalogueEn };
const people = { de: peopleDe, en: peopleEn };
const welcome = { de: welcomeDe, en: welcomeEn };

const chapter = 'A new house';
const byAdmin = { as: 'admin', chapter } as const;
/** Everybody else in one person: the navigation has all it can have. */
const byEverybody = { as: 'guest', chapter } as const;

/** Pages of an organisation that has just been set up: nobody wrote, nobody heard, nothing is named. */
export const emptyStates: readonly State[] = [
  { path: '/sign-in', title: 'Sign in with a password', as: 'stranger', chapter },
  {
    path: '/sign-in',
    title: 'Sign in, refused',
    as: 'stranger',
    chapter,
    forgiven: /status of (401|403)/,
    async act(page, language) {
      const say = welcome[language].signIn;
      await page.getByLabel(say.email).fill('frieda@beispielhaus.example');
      await page.getByLabel(say.password, { exact: true }).fill('vergessen und verloren');
      await press(page.getByRole('button', { name: say.submit }));
      await page.getByRole('alert').first().waitFor();
    },
  },
  { path: '/sign-in', title: 'Sign in, cancelled at the provider', as: 'stranger', chapter, at: () => '/sign-in?problem=cancelled' },
  { path: '/invitation', title: 'Invitation without a key', as: 'stranger', chapter },
  { path: '/invitation', title: 'Invitation that is void', as: 'stranger', chapter, at: () => `/invitation#${'a'.repeat(43)}`, forgiven: /status of (401|404|410|422)/ },
  { ...byAdmin, path: '/', title: 'Today, first steps' },
  { ...byAdmin, path: '/people', title: 'People' },
  { ...byAdmin, path: '/people/invitations', title: 'Invitations' },
  { ...byAdmin, path: '/organisation', title: 'Organisation, units', act: (page, language) => press(page.getByRole('tab', { name: people[language].units.title })) },
  { ...byAdmin, path: '/account', title: 'Account' },
  { ...byEverybody, path: '/', title: 'Today, empty' },
  { ...byEverybody, path: '/chairs', title: 'Sit down' },
  { ...byEverybody, path: '/impressions', title: 'My impressions' },
  { ...byEverybody, path: '/desk', title: 'Desk' },
  { ...byEverybody, path: '/evidence', title: 'Search' },
  { ...byEverybody, path: '/themes', title: 'Themes' },
  { ...byEverybody, path: '/catalogue', title: 'Catalogue' },
  { ...byEverybody, path: '/catalogue', title: 'Catalogue, products', act: (page, language) => press(page.getByRole('tab', { name: catalogue[language].products.title })) },
  { ...byEverybody, path: '/catalogue', title: 'Catalogue, brands', act: (page, language) => press(page.getByRole('tab', { name: catalogue[language].brands.title })) },
  { ...byEverybody, path: '/privacy/access', title: 'Who heard what' },
  { ...byEverybody, path: '/privacy/mine', title: 'Who heard me' },
  { ...byEverybody, path: '/privacy/ledger', title: 'Ledger' },
  { ...byEverybody, path: '/account', title: 'Account with every role' },
];

/** What a works agreement changes once settings are locked and a change is proposed. */
export const lockedStates: readonly State[] = [
  { ...byEverybody, path: '/privacy/agreement', title: 'Agreement, locked' },
  {
    ...byEverybody,
    path: '/privacy/agreement',
    title: 'Agreement, proposing',
    async act(page, language) {
      await press(page.getByRole('button', { name: agreement[language].propose }));
      await page.getByRole('dialog').waitFor();
    },
  },
  { ...byAdmin, path: '/organisation', title: 'Organisation, locked' },
  { ...byAdmin, path: '/privacy/agreement', title: 'Agreement, to be decided' },
];
