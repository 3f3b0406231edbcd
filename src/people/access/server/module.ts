import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { accessContract } from '../contract/operations.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Access } from './access.ts';
import { sessionAuthenticator } from './authenticate-session.ts';
import { tokenAuthenticator } from './authenticate-token.ts';
import { changeMe } from './change-me.ts';
import { changePassword } from './change-password.ts';
import { cutElsewhere } from './cut-elsewhere.ts';
import { createToken } from './create-token.ts';
import { endSession } from './end-session.ts';
import { endSessionsOf } from './end-sessions-of.ts';
import { forgetExpired } from './forget-expired.ts';
import { invite } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { listSessions } from './list-sessions.ts';
import { listTokens } from './list-tokens.ts';
import type { OfferedPermissions } from './offered-permissions.ts';
import { serveProviderCallback } from './provider-callback.ts';
import { removeProvider } from './remove-provider.ts';
import { renewSignIn } from './renew-sign-in.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { revokeToken } from './revoke-token.ts';
import { setProvider } from './set-provider.ts';
import { showMe } from './show-me.ts';
import { showProvider } from './show-provider.ts';
import { SignInLibrary } from './sign-in-library.ts';
import { signIn } from './sign-in.ts';
import { startProviderSignIn } from './start-provider-sign-in.ts';
import { viewInvitation } from './view-invitation.ts';

/** Who is calling, and how employees prove it. `offered` are the permissions tokens can be limited to. */
export function accessModule(services: Services, offered: OfferedPermissions): { module: FeatureModule; access: Access } {
  const access: Access = { library: new SignInLibrary(services), offered };
  const module = featureModule({
    name: 'access',
    contract: accessContract,
    handlers: {
      signIn: (context, input) => signIn(context, access, input),
      startProviderSignIn: (context, input) => startProviderSignIn(context, access, input),
      listSessions,
      endSession,
      listSessionsOf: listSessions,
      endSessionsOf,
      showMe: (context) => showMe(context, access),
      changeMe: (context, input) => changeMe(context, access, input),
      changePassword,
      listTokens,
      createToken: (context, input) => createToken(context, access, input),
      revokeToken,
      listInvitations,
      invite,
      renewSignIn,
      revokeInvitation,
      viewInvitation,
      acceptInvitation: (context, input) => acceptInvitation(context, access, input),
      showProvider,
      setProvider,
      removeProvider,
    },
    authenticators: [tokenAuthenticator(services), sessionAuthenticator(services)],
    jobs: [forgetExpired(services)],
    async start() {
      const cutting = cutElsewhere(services);
      return { [Symbol.asyncDispose]: async () => cutting[Symbol.dispose]() };
    },
    routes: (app) => serveProviderCallback(app, services, access.library),
  });
  return { module, access };
}
