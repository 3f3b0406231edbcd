import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { OrganisationChange } from '#people/organisation/contract/organisation.ts';
import { privacyProblems } from '../contract/problems.ts';
import { loadAgreement } from './agreement.ts';

const guarded = ['guestsPerHost', 'asking', 'retention'] as const;

/** Refuses a direct change of settings the works council's agreement locks. @throws Problem `settings-locked`. */
export async function assertUnlocked(tx: Transaction, change: OrganisationChange): Promise<void> {
  const touched = guarded.find((setting) => change[setting] !== undefined);
  if (touched && (await loadAgreement(tx))?.locked) throw new Problem(privacyProblems.locked, { field: touched });
}
