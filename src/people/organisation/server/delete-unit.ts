import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { organisationProblems } from '../contract/problems.ts';

const stillReferred = '23503';

/** Removes a unit. @throws Problem `unit-in-use` while people, units or evidence still belong to it. */
export async function deleteUnit({ actor, database }: RequestContext, { unitId }: { unitId: string }) {
  try {
    await transact(database, { path: 'none', actor: asEmployee(actor).id }, async ({ db }) => {
      const { numDeletedRows } = await db.deleteFrom('people.unit').where('id', '=', unitId).executeTakeFirst();
      if (numDeletedRows === 0n) throw new Problem(problems.notFound);
    });
  } catch (error) {
    if ((error as { code?: string }).code === stillReferred) throw new Problem(organisationProblems.unitInUse, { cause: error });
    throw error;
  }
  return {};
}
