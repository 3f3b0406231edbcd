import { pageExamples } from '#web/testing/page-examples.ts';
import type { Page } from 'playwright-core';
import type { Album, Visitor } from './album.ts';
import { forms, languages } from './looks.ts';
import type { OpenHouse } from './open-house.ts';
import type { Shown, State } from './stops.ts';

/** A stretch of the walk through one pair of eyes, on one screen, in one language. */
export type Walk = () => Promise<void>;

/** The walks on which everything in a list is drawn, for every person in both languages on both forms of screen. */
export function walksThrough(house: Pick<OpenHouse, 'address' | 'signIn'>, album: Album, states: readonly State[], shown: Shown): Walk[] {
  const persons = Map.groupBy(states, ({ as }) => as);
  return [...persons].flatMap(([as, seen]) =>
    languages.flatMap((language) =>
      forms.map((form) => async () => {
        const visitor = await album.visitor(language, form);
        if (as !== 'stranger') await house.signIn(visitor.context, as);
        for (const state of seen.filter(({ only = form }) => only === form)) {
          const draw = () => drawState(house.address, album, visitor, state, shown);
          // What did not come in time comes the second time; what is wrong is wrong again.
          await draw().catch(draw).catch((error: unknown) => album.complaints.push(`${state.title} (${language}, ${form}): ${String(error)}`));
        }
        await visitor.context.close();
      }),
    ),
  );
}

async function drawState(address: string, album: Album, visitor: Visitor, state: State, shown: Shown): Promise<void> {
  const { path, as, forgiven = as === 'stranger' ? /status of 401/ : undefined } = state;
  visitor.forgiven = forgiven;
  const page = await visitor.context.newPage();
  try {
    await page.goto(new URL(state.at?.(shown) ?? pageExamples[path] ?? path, address).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await calm(page);
    await state.act?.(page, visitor.language, shown);
    if (state.act) await calm(page);
    await album.draw(visitor, page, state);
  } finally {
    await page.close();
    await visitor.context.setOffline(false);
  }
}

/** Live pages never become idle: what has not come after a moment is drawn as people would see it then. */
async function calm(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
  await page.waitForTimeout(200);
}
