import { languages, type Album } from './album.ts';
import { openHouse } from './open-house.ts';

/** Draws what one sees where nobody has been yet, and what one sees when the house cannot answer. */
export async function walkDoors(album: Album): Promise<void> {
  await using house = await openHouse({ demo: false });
  for (const language of languages) {
    const visitor = await album.visitor(language, /status of (401|503)/);
    const page = await visitor.newPage();
    for (const [path, title] of [['/welcome', 'Two doors'], ['/set-up', 'Set up']] as const) {
      await page.goto(house.address + path);
      await page.locator('main button').first().waitFor();
      await album.draw(page, { chapter: 'Coming in', title, language });
    }
    await page.route('**/api/v1/**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: '/api/docs/problems#internal', title: 'The house is resting', status: 503 }) }),
    );
    await page.goto(`${house.address}/chairs`);
    // The page asks again a few times before it says that something is wrong.
    await page.locator('main button').first().waitFor();
    await album.draw(page, { chapter: 'Coming in', title: 'Error', language });
    await visitor.close();
  }
}
