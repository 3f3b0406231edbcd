import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Claims of one account at the test's provider. */
export interface TestSubject {
  email?: string;
  email_verified?: boolean;
  name?: string;
  locale?: string;
}

/** A real OpenID provider on loopback. */
export interface TestProvider extends AsyncDisposable {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** By subject; add some as a test needs them. */
  accounts: Map<string, TestSubject>;
}

/** Starts `oidc-provider` with one client that may come back to `redirectUri` and has to use PKCE. */
export async function startTestProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'ohrensessel', clientSecret: 'a secret between two servers' };
  const accounts = new Map<string, TestSubject>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    pkce: { required: () => true },
    cookies: { keys: ['signs the cookies of a test'] },
    features: { devInteractions: { enabled: true } },
    async findAccount(_context, sub) {
      const claims = accounts.get(sub);
      return claims && { accountId: sub, claims: async () => ({ sub, ...claims }) };
    },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    ...client,
    accounts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
