import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Organisation, OrganisationChange } from '../contract/organisation.ts';
import { changeableSettings } from './policy.ts';
import { writeOrganisation } from './write-organisation.ts';
import { loadOrganisation } from './show-organisation.ts';

/** Refuses a change of settings that an agreement with the works council has locked. */
export type AssertUnlocked = (tx: Transaction, change: OrganisationChange) => Promise<void>;

/** Changes settings. @throws Problem `not-permitted` naming the first setting the caller's roles do not include. */
export async function changeOrganisation(
  { actor, database }: RequestContext,
  assertUnlocked: AssertUnlocked,
  change: OrganisationChange,
): Promise<Organisation> {
  const caller = asEmployee(actor);
  const changeable = changeableSettings(caller);
  const beyond = Object.keys(change).find((setting) => !changeable.includes(setting));
  if (beyond) throw new Problem(problems.forbidden, { field: beyond });
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    await assertUnlocked(tx, change);
    await writeOrganisation(tx, change);
    return loadOrganisation(tx, caller);
  });
}
