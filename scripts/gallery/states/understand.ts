import { de as searchDe } from '#understand/search/web/messages.de.ts';
import { en as searchEn } from '#understand/search/web/messages.en.ts';
import { de as themeDe } from '#understand/themes/web/messages.de.ts';
import { en as themeEn } from '#understand/themes/web/messages.en.ts';
import { press } from '../press.ts';
import type { State } from '../stops.ts';

const search = { de: searchDe, en: searchEn };
const theme = { de: themeDe, en: themeEn };
const asked = { de: 'Lkw Tor', en: 'fitter screen' };

const ofTheme = { path: '/themes/$themeId', as: 'steward', chapter: 'Understand', at: ({ themeId }) => `/themes/${themeId}` } as const satisfies Partial<State>;
const ofSearch = { path: '/evidence', as: 'guest', chapter: 'Understand' } as const satisfies Partial<State>;

/** Search and themes in their states. */
export const understandStates: readonly State[] = [
  {
    ...ofSearch,
    title: 'Search, found',
    async act(page, language) {
      await page.getByRole('searchbox').fill(asked[language]);
      await page.locator('mark').first().waitFor();
    },
  },
  {
    ...ofSearch,
    title: 'Search, misspelt',
    async act(page, language) {
      await page.getByRole('searchbox').fill(language === 'de' ? 'Lieferrung' : 'scroled');
      await page.locator('mark').first().waitFor();
    },
  },
  { ...ofSearch, title: 'Search, narrowed', at: () => '/evidence?kind=problem&time=year' },
  { ...ofSearch, title: 'Search, nothing found', at: () => '/evidence?q=Zeppelin&kind=thanks' },
  {
    ...ofSearch,
    title: 'Search, the moment',
    at: () => '/evidence?mine=true',
    async act(page, language) {
      await press(page.getByRole('button', { name: search[language].openMoment }).first());
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    ...ofSearch,
    title: 'Search, themes of one',
    as: 'steward',
    async act(page, language) {
      await press(page.getByRole('button', { name: theme[language].picker.open, exact: true }).first());
      await page.getByRole('dialog').waitFor();
    },
  },
  { path: '/evidence/$evidenceId', title: 'Evidence that is gone', as: 'guest', chapter: 'Understand', forgiven: /status of 404/ },
  {
    path: '/themes',
    title: 'Themes, beginning one',
    as: 'steward',
    chapter: 'Understand',
    async act(page, language) {
      await press(page.getByRole('button', { name: theme[language].begin }).first());
      await page.getByRole('dialog').waitFor();
    },
  },
  { path: '/themes', title: 'Themes for readers', as: 'guest', chapter: 'Understand' },
  {
    ...ofTheme,
    title: 'One theme, its menu',
    async act(page, language) {
      await press(page.getByRole('button', { name: theme[language].menu }));
      await page.getByRole('menu').waitFor();
    },
  },
  {
    ...ofTheme,
    title: 'One theme, joining another',
    async act(page, language) {
      await press(page.getByRole('button', { name: theme[language].menu }));
      await press(page.getByRole('menuitem', { name: theme[language].merge }));
      await page.getByRole('dialog').waitFor();
    },
  },
];
