import type { Transaction } from '#platform/db/transact.ts';
import type { Vault } from '#platform/vault/vault.ts';

/** The organisation's OIDC provider with its secret in the clear; never leaves the server. */
export interface Provider {
  label: string;
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  guestDomains: string[];
  vouchesForAddresses: boolean;
  /** Changes with every change of the settings. */
  version: string;
}

/** The provider, or undefined when none is set. */
export async function loadProvider({ db }: Transaction, vault: Vault): Promise<Provider | undefined> {
  const row = await db.selectFrom('access.provider').selectAll().executeTakeFirst();
  if (!row) return undefined;
  return {
    label: row.label,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: row.client_secret ? openClientSecret(vault, row.client_secret) : undefined,
    guestDomains: row.guest_domains,
    vouchesForAddresses: row.vouches_for_addresses,
    version: row.version,
  };
}

/** What client secrets are sealed for. */
export const clientSecretPurpose = 'access.provider';

/** Undefined when the house's key is another one by now: the provider refuses then, and the administration enters it again. */
function openClientSecret(vault: Vault, sealed: Buffer): string | undefined {
  try {
    return vault.unseal(clientSecretPurpose, sealed).toString();
  } catch {
    return undefined;
  }
}
