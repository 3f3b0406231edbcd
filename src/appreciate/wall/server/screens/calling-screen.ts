import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Actor } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Screen } from '../../contract/screen.ts';
import { loadScreen } from './load-screen.ts';

/** The screen that calls. @throws Problem `sign-in-required` if it is somebody else, `not-found` if it was removed meanwhile. */
export async function callingScreen(tx: Transaction, actor: Actor): Promise<Screen> {
  if (actor.kind !== 'screen') throw new Problem(problems.signInRequired);
  return loadScreen(tx, actor.id);
}
