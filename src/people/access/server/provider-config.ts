import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import type { Services } from '#platform/http/request-context.ts';
import { admitSubject } from './admit-subject.ts';
import type { Provider } from './load-provider.ts';

/** Name under which the library knows the organisation's provider. */
export const providerId = 'oidc';

const Profile = z.looseObject({
  sub: z.string().min(1),
  email: z.string().toLowerCase().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  locale: z.string().optional(),
});

/** Code flow with PKCE and a signed ID token; whoever comes back is matched with our own list of people first. */
export function providerConfig(services: Services, provider: Provider): GenericOAuthConfig {
  return {
    providerId,
    name: provider.label,
    discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    ...(provider.clientSecret
      ? { clientSecret: provider.clientSecret, authentication: 'basic' as const }
      : { tokenEndpointAuth: { method: 'none' as const } }),
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    async mapProfileToUser(profile) {
      const subject = Profile.parse(profile);
      const emailVerified = subject.email_verified ?? provider.vouchesForAddresses;
      const name = subject.name ?? subject.preferred_username ?? subject.email?.split('@')[0] ?? '';
      await admitSubject(services, provider, {
        sub: subject.sub,
        email: emailVerified ? subject.email : undefined,
        name: name.slice(0, 120),
        language: subject.locale?.startsWith('en') ? 'en' : subject.locale?.startsWith('de') ? 'de' : undefined,
      });
      return { name, emailVerified, image: undefined };
    },
  };
}
