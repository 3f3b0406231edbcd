import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Organisation, OrganisationChange } from '../contract/organisation.ts';
import { changeableSettings } from './policy.ts';
import { loadOrganisation } from './show-organisation.ts';

/** Changes settings. @throws Problem `not-permitted` naming the first setting the caller's roles do not include. */
export async function changeOrganisation({ actor, database }: RequestContext, change: OrganisationChange): Promise<Organisation> {
  const caller = asEmployee(actor);
  const changeable = changeableSettings(caller);
  const beyond = Object.keys(change).find((setting) => !changeable.includes(setting));
  if (beyond) throw new Problem(problems.forbidden, { field: beyond });
  const { name, language, timeZone, guestsPerHost, asking, retention } = change;
  const values = {
    ...(name !== undefined && { name }),
    ...(language && { language }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
    ...(guestsPerHost !== undefined && { guests_per_host: guestsPerHost }),
    ...(asking && { asking }),
    ...(retention?.conversations !== undefined && { retention_conversations: retention.conversations }),
    ...(retention?.accessLog !== undefined && { retention_access: retention.accessLog }),
    ...(retention?.impressions !== undefined && { retention_impressions: retention.impressions }),
    ...(retention?.consentLedger !== undefined && { retention_ledger: retention.consentLedger }),
  };
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    if (Object.keys(values).length > 0) await tx.db.updateTable('people.organisation').set(values).execute();
    return loadOrganisation(tx, caller);
  });
}
