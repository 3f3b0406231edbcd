import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { welcomeProblems } from '../contract/problems.ts';

/** What an instance began as. */
export type BornAs = 'demo' | 'organisation';

/**
 * Claims the empty instance; of several at once, one succeeds and the others wait for it and fail.
 * @throws Problem `already-set-up`.
 */
export async function beBorn({ db }: Transaction, bornAs: BornAs): Promise<void> {
  const claimed = await db
    .insertInto('platform.instance')
    .values({ born_as: bornAs })
    .onConflict((conflict) => conflict.doNothing())
    .returning('born_as')
    .executeTakeFirst();
  if (!claimed) throw new Problem(welcomeProblems.alreadyBorn);
}

/** What the instance began as, or undefined while it is empty. */
export async function bornAs({ db }: Transaction): Promise<BornAs | undefined> {
  const row = await db.selectFrom('platform.instance').select('born_as').executeTakeFirst();
  // The table's own check admits nothing else.
  return row?.born_as as BornAs | undefined;
}
