import type { Transaction } from '#platform/db/transact.ts';
import type { OrganisationChange } from '../contract/organisation.ts';

/** Writes changed settings; whoever calls has made sure that they may be changed. */
export async function writeOrganisation(tx: Transaction, change: OrganisationChange): Promise<void> {
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
  if (Object.keys(values).length > 0) await tx.db.updateTable('people.organisation').set(values).execute();
}
