import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { OrganisationChange } from '#people/organisation/contract/organisation.ts';
import { privacyProblems } from '../contract/problems.ts';
import { agreementRow } from './agreement.ts';

const guarded = ['guestsPerHost', 'asking', 'retention'] as const;

/**
 * Refuses a direct change of settings the works council's agreement locks. Whoever unlocked them does not change them as well: one
 * person may be in the council and administer.
 * @throws Problem `settings-locked`, `second-pair-of-eyes`.
 */
export async function assertUnlocked(tx: Transaction, change: OrganisationChange): Promise<void> {
  const touched = guarded.find((setting) => change[setting] !== undefined);
  const agreement = touched && (await agreementRow(tx));
  if (!agreement) return;
  if (agreement.locked) throw new Problem(privacyProblems.locked, { field: touched });
  if (agreement.set_by === tx.scope.actor) throw new Problem(privacyProblems.secondPair, { field: touched });
}
