import { de as welcomeDe } from '#people/welcome/web/messages.de.ts';
import { en as welcomeEn } from '#people/welcome/web/messages.en.ts';
import type { Album } from './album.ts';
import { forms, languages } from './looks.ts';
import type { OpenHouse } from './open-house.ts';
import { firstPages } from './stops.ts';

const t = { de: welcomeDe, en: welcomeEn };
const titles = { '/welcome': 'Two doors', '/set-up': 'Set up' } as const;

/** Draws what one sees where nobody has been yet, and what one sees when the house cannot answer. */
export async function walkDoors(house: OpenHouse, album: Album): Promise<void> {
  const chapter = 'Coming in';
  for (const language of languages) {
    for (const form of forms) {
      const visitor = await album.visitor(language, form);
      visitor.forgiven = /status of 401|ERR_FAILED/;
      const page = await visitor.context.newPage();
      for (const path of firstPages) {
        await page.goto(house.address + path);
        await page.locator('main button').first().waitFor();
        await album.draw(visitor, page, { chapter, title: titles[path] });
      }
      const say = t[language].setUp;
      await page.getByLabel(say.name, { exact: true }).fill('Beispielhaus');
      await page.getByLabel(say.yourName).fill('Alma Wiesengrund');
      await page.getByLabel(say.password).fill('Wiesengrund');
      await page.getByRole('button', { name: say.begin }).click();
      await album.draw(visitor, page, { chapter, title: 'Set up, something missing' });
      await page.route('**/api/v1/**', (route) => route.abort());
      await page.goto(`${house.address}/chairs`);
      // The page asks again a few times before it says that something is wrong.
      await page.getByRole('alert').waitFor();
      await album.draw(visitor, page, { chapter, title: 'House out of reach' });
      await visitor.context.close();
    }
  }
}
