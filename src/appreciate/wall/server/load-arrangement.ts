import type { Transaction } from '#platform/db/transact.ts';
import type { Arrangement, WallTheme } from '../contract/arrangement.ts';

/** How the wall hangs for everybody, and the name of the house. */
export async function loadArrangement({ db }: Pick<Transaction, 'db'>): Promise<Arrangement & { house: string }> {
  const chosen = await db.selectFrom('wall.arrangement').select(['theme', 'letters']).executeTakeFirst();
  const organisation = await db.selectFrom('people.organisation').select('name').executeTakeFirst();
  const house = organisation?.name ?? '';
  // The table's own check admits nothing but themes.
  return { theme: (chosen?.theme ?? 'collage') as WallTheme, letters: chosen?.letters ?? initialsOf(house), house };
}

/** As many letters as can be filled: the first word of a name, without what cannot be filled. */
function initialsOf(house: string): string {
  return house.split(/[\s,]+/).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '')).find((word) => word !== '')?.slice(0, 24) ?? 'Danke';
}
