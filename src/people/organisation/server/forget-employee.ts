import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { organisationProblems } from '../contract/problems.ts';
import { lockStructure } from './lock-structure.ts';

/** Takes away what other features know of an employee: their name where it stands, and what they could ever sign in with again. Their name is still there. */
export type ForgetTraces = (tx: Transaction, employeeId: string) => Promise<void>;

/** What is read instead of a name that was forgotten. */
const nameless = { de: 'Ehemals im Haus', en: 'Formerly here' };

/**
 * Forgets somebody who has left: name, address, function, place and password go for good. What they heard and wrote stays, and says no more
 * than that somebody did.
 * @throws Problem `still-works-here`, `not-found` also for one who is forgotten already.
 */
export async function forgetEmployee(context: RequestContext, forgetTraces: ForgetTraces, { employeeId }: { employeeId: string }) {
  const caller = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    await lockStructure(tx);
    const known = await tx.db.selectFrom('people.employee').select('active').where('id', '=', employeeId).where('forgotten_at', 'is', null).executeTakeFirst();
    if (!known) throw new Problem(problems.notFound);
    if (known.active) throw new Problem(organisationProblems.stillHere);
    await forgetTraces(tx, employeeId);
    const organisation = await tx.db.selectFrom('people.organisation').select('language').executeTakeFirst();
    await tx.db
      .updateTable('people.employee')
      .set({
        name: organisation?.language === 'en' ? nameless.en : nameless.de,
        email: `${employeeId}@forgotten.invalid`,
        function_de: nameless.de,
        function_en: nameless.en,
        unit_id: null,
        superior_id: null,
        roles: ['guest'],
        forgotten_at: context.now(),
      })
      .where('id', '=', employeeId)
      .execute();
    await tx.db.updateTable('people.employee').set({ superior_id: null }).where('superior_id', '=', employeeId).execute();
    return {};
  });
}
