import { pageExamples } from '#web/testing/page-examples.ts';
import type { BrowserContext } from 'playwright-core';
import { languages, type Album, type Language } from './album.ts';
import type { OpenHouse } from './open-house.ts';
import { stops, type Shown, type Stop } from './stops.ts';

/** Draws every page behind the doors, in both languages. */
export async function walkHouse(house: OpenHouse, album: Album, shown: Shown): Promise<void> {
  const persons = Map.groupBy(stops, ({ as }) => as);
  for (const [as, pages] of persons) {
    for (const language of languages) {
      const visitor = await album.visitor(language, as === 'stranger' ? /status of 401/ : undefined);
      if (as !== 'stranger') await house.signIn(visitor, as);
      for (const stop of pages) {
        await drawStop(house, album, visitor, language, stop, shown).catch((error: unknown) => album.complaints.push(`${stop.path} (${language}): ${String(error)}`));
      }
      await visitor.close();
    }
  }
}

async function drawStop(house: OpenHouse, album: Album, visitor: BrowserContext, language: Language, stop: Stop, shown: Shown): Promise<void> {
  const { path, title, chapter, isRoom = false } = stop;
  const page = await visitor.newPage();
  const at = stop.at?.(shown) ?? pageExamples[path] ?? path;
  await page.goto(new URL(at, house.address).href);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // Live pages never become idle: what has not come after a moment is drawn as people would see it then.
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
  await album.draw(page, { chapter, title, language }, { whole: !isRoom });
  await page.close();
}
