import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Screen } from '../../contract/screen.ts';
import { asScreen, selectScreens } from './screen-rows.ts';

/** One screen. @throws Problem `not-found`, also after it was removed. */
export async function loadScreen(tx: Transaction, id: string): Promise<Screen> {
  const row = await selectScreens(tx).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return asScreen(row);
}
