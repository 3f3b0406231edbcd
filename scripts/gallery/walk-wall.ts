import { serveBuild } from '#platform/testing/serve-build.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Album } from './album.ts';
import { forms } from './looks.ts';
import type { Walk } from './walk-house.ts';

const themes: ReadonlyArray<{ name: string; theme: Theme }> = [
  { name: 'Collage', theme: 'collage' },
  { name: 'Heart', theme: 'heart' },
  { name: 'Mosaic', theme: 'mosaic' },
  { name: 'Letters', theme: { letters: 'Laubenthal' } },
];
const sizes = [12, 200, 2_000];

/** The chapter of the walls in the gallery. */
export const wallsOfThanks = 'Walls';

/**
 * The wall in every theme with few, many and very many voices: the painted picture itself, on which one voice that touches another,
 * leaves the sheet or loses a letter is a complaint.
 */
export function walksAlongWalls(album: Album): Walk[] {
  return forms.map((form) => async () => {
    await using built = await serveBuild('src/appreciate/wall/web/testing/proving.vite.config.ts');
    const visitor = await album.visitor('de', form);
    for (const { name, theme } of themes) {
      for (const many of sizes) {
        const title = `${name}, ${many}`;
        const page = await visitor.context.newPage();
        await page.goto(`${built.origin}/proving.html`);
        const faults = await page.evaluate<string[]>(`wall.draw(${many}, ${JSON.stringify(theme)})`);
        for (const fault of faults.slice(0, 5)) album.complaints.push(`${wallsOfThanks}: ${title} (${form}): ${fault}`);
        await album.draw(visitor, page, { chapter: wallsOfThanks, title }, { whole: false });
        await page.close();
      }
    }
    await visitor.context.close();
  });
}
