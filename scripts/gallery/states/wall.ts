import { de as screensDe } from '#appreciate/wall/web/screens/messages.de.ts';
import { en as screensEn } from '#appreciate/wall/web/screens/messages.en.ts';
import { press } from '../press.ts';
import type { State } from '../stops.ts';

const words = { de: screensDe, en: screensEn };

const ofWall = { path: '/wall', as: 'steward', chapter: 'Appreciate' } as const satisfies Partial<State>;
const ofScreens = { path: '/wall/screens', as: 'steward', chapter: 'Appreciate' } as const satisfies Partial<State>;

/** The wall and its screens in the states people bring about. */
export const wallStates: readonly State[] = [
  { ...ofWall, title: 'Wall as a list', at: () => '/wall?as=list' },
  { ...ofWall, title: 'Wall, nothing fits', at: () => '/wall?q=Zeppelin' },
  { ...ofWall, title: 'Wall narrowed', at: () => '/wall?time=year' },
  { ...ofWall, title: 'Wall on television', at: () => '/wall?as=tv' },
  {
    ...ofWall,
    title: 'Wall, how it hangs',
    async act(page, language) {
      await press(page.getByRole('button', { name: words[language].wall.arrange }));
      await page.getByRole('dialog').getByRole('radio').first().waitFor();
    },
  },
  {
    ...ofScreens,
    title: 'Screens, adding a website',
    async act(page, language) {
      await press(page.getByRole('button', { name: words[language].add }).first());
      await page.getByText(words[language].kinds.embed.label, { exact: true }).click();
      await page.getByLabel(words[language].origins).waitFor();
    },
  },
  {
    ...ofScreens,
    title: 'Screens, a link of its own',
    async act(page, language) {
      await press(page.getByRole('button', { name: words[language].add }).first());
      await page.getByLabel(words[language].name).fill(language === 'de' ? 'Kaffeeküche' : 'Coffee corner');
      await press(page.getByRole('button', { name: words[language].save }));
      await page.getByLabel(words[language].link).waitFor();
    },
  },
];
