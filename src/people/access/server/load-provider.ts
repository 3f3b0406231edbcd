import type { Secrets } from '#platform/db/secrets.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { unseal } from './seal.ts';

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
export async function loadProvider({ db }: Transaction, secrets: Secrets): Promise<Provider | undefined> {
  const row = await db.selectFrom('access.provider').selectAll().executeTakeFirst();
  if (!row) return undefined;
  return {
    label: row.label,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: row.client_secret ? unseal(row.client_secret, await providerKey(secrets)) : undefined,
    guestDomains: row.guest_domains,
    vouchesForAddresses: row.vouches_for_addresses,
    version: row.version,
  };
}

/** What the client secret is encrypted with. */
export function providerKey(secrets: Secrets): Promise<Buffer> {
  return secrets.get('access.provider');
}
