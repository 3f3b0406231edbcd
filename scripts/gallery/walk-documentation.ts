import type { Album } from './album.ts';
import { forms, languages } from './looks.ts';
import type { OpenHouse } from './open-house.ts';
import type { Walk } from './walk-house.ts';

/** Walks of developers: the reference of the API and its refusals. */
export function walksOfDevelopers(house: OpenHouse, album: Album): Walk[] {
  return languages.flatMap((language) =>
    forms.map((form) => async () => {
      const visitor = await album.visitor(language, form);
      const page = await visitor.context.newPage();
      await page.goto(`${house.address}/api/docs`);
      await page.locator('.opblock-tag').first().waitFor();
      await album.draw(visitor, page, { chapter: 'Documentation', title: 'API reference' }, { whole: false });
      await page.goto(`${house.address}/api/docs/problems`);
      await album.draw(visitor, page, { chapter: 'Documentation', title: 'Refusals of the API' });
      await visitor.context.close();
    }),
  );
}
