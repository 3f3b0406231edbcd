import { randomUUID } from 'node:crypto';
import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import type { Services } from '#platform/http/request-context.ts';
import { cookiePrefix, reachedByTls, sessionDays } from './session-cookie.ts';
import { sessionSecret } from './session-secret.ts';
import { signInKnown } from './sign-in-known.ts';

/** Where the provider sends browsers back to, below our own address. */
export const callbackPath = '/sign-in/callback/oidc';

const day = 86_400;
const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * Builds better-auth over our tables. It serves no routes of its own but the provider's way back; our operations call it.
 * Its rate limits, migrations, telemetry and address tracking are off: those are ours, or not wanted.
 * @param provider the OIDC provider, for an instance that signs in there.
 */
export async function openLibrary(services: Services, provider?: GenericOAuthConfig) {
  const { betterAuth } = await import('better-auth');
  const { genericOAuth } = await import('better-auth/plugins/generic-oauth');
  const { config, database, log, secrets } = services;
  const known = await signInKnown();
  const secure = reachedByTls(config);
  return betterAuth({
    appName: 'Ohrensessel',
    secret: await sessionSecret(secrets),
    // Without BASE_URL the redirect goes back to where the browser came from; the provider knows which addresses are ours.
    baseURL: config.baseUrl ?? { allowedHosts: ['*'], protocol: secure ? 'https' : 'http', fallback: 'http://localhost' },
    basePath: '/sign-in',
    database: { db: database.kysely, type: 'postgres', schemaName: 'access', transaction: true },
    user: { modelName: 'person', fields: { ...timestamps, emailVerified: 'email_verified' } },
    session: {
      modelName: 'session',
      fields: { ...timestamps, userId: 'employee_id', userAgent: 'device', ipAddress: 'ip_address', expiresAt: 'expires_at' },
      expiresIn: sessionDays * day,
      updateAge: day,
    },
    account: {
      modelName: 'account',
      fields: {
        ...timestamps,
        userId: 'employee_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
      updateAccountOnSignIn: false,
    },
    verification: { modelName: 'verification', fields: { ...timestamps, expiresAt: 'expires_at' } },
    databaseHooks: { account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1 },
    plugins: provider ? [known, genericOAuth({ config: [provider] })] : [known],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/sign-in' },
    // Only the sentence: what it was about may name people.
    logger: { level: 'error', log: (_level, message) => log.warn({ signIn: true }, message) },
    advanced: {
      cookiePrefix,
      useSecureCookies: secure,
      cookies: { session_token: { name: `${cookiePrefix}.session` } },
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
  });
}

/** What a provider hands out besides the identity opens doors elsewhere, so it is not kept. */
const noTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
};

export type Library = Awaited<ReturnType<typeof openLibrary>>;
