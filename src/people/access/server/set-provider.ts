import { randomUUID } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { SignInProvider, SignInProviderSettings } from '../contract/sign-in-provider.ts';
import { discoverIssuer } from './discover-issuer.ts';
import { clientSecretPurpose } from './load-provider.ts';
import { asSignInProvider } from './provider-settings.ts';

/**
 * Saves the provider's settings once it has answered. Another issuer means other subjects, so people are matched by their
 * address again.
 * @throws Problem `not-a-provider`.
 */
export async function setProvider(context: RequestContext, input: SignInProviderSettings): Promise<SignInProvider> {
  await discoverIssuer(input.issuer);
  return transact(context.database, { path: 'none', actor: asEmployee(context.actor).id }, async ({ db }) => {
    const earlier = await db.selectFrom('access.provider').selectAll().forUpdate().executeTakeFirst();
    const settings = {
      label: input.label,
      issuer: input.issuer,
      client_id: input.clientId,
      guest_domains: input.guestDomains,
      vouches_for_addresses: input.vouchesForAddresses,
      client_secret: input.clientSecret === undefined ? (earlier?.client_secret ?? null) : input.clientSecret && context.vault.seal(clientSecretPurpose, input.clientSecret),
      version: randomUUID(),
    };
    if (earlier && earlier.issuer !== input.issuer) await db.deleteFrom('access.account').where('provider_id', '=', 'oidc').execute();
    const row = await db
      .insertInto('access.provider')
      .values({ ...settings, client_secret: settings.client_secret || null })
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet({ ...settings, client_secret: settings.client_secret || null }))
      .returningAll()
      .executeTakeFirstOrThrow();
    return asSignInProvider(row, context);
  });
}
