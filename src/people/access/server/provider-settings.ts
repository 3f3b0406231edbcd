import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { SignInProvider } from '../contract/sign-in-provider.ts';
import { callbackPath } from './open-library.ts';
import { publicAddress } from '#platform/http/public-address.ts';

/** The address that has to be entered at the provider. */
export function redirectUri(context: Pick<RequestContext, 'config' | 'headers'>): string {
  return publicAddress(context) + callbackPath;
}

/** The provider's settings as the administration sees them; the secret stays inside. */
export function asSignInProvider(row: Selectable<Rows['access.provider']>, context: Pick<RequestContext, 'config' | 'headers'>): SignInProvider {
  return {
    label: row.label,
    issuer: row.issuer,
    clientId: row.client_id,
    hasSecret: row.client_secret !== null,
    guestDomains: row.guest_domains,
    vouchesForAddresses: row.vouches_for_addresses,
    redirectUri: redirectUri(context),
  };
}
