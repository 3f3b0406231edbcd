import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { accessProblems } from '../contract/problems.ts';
import type { Access } from './access.ts';
import { forwardCookies, libraryHeaders } from './library-call.ts';
import { providerId } from './provider-config.ts';
import { assertSameSite } from './same-site.ts';

/**
 * Begins a sign-in at the provider: state, nonce and code verifier are kept here, the browser is sent there.
 * @throws Problem `not-found` when no provider is set, `provider-unreachable` when it does not answer.
 */
export async function startProviderSignIn(context: RequestContext, { library }: Access, { returnTo }: { returnTo: string }) {
  assertSameSite(context);
  const atProvider = await library.atProvider();
  if (!atProvider) throw new Problem(problems.notFound);
  const { headers, response } = await atProvider.api
    .signInSocial({
      body: { provider: providerId, callbackURL: returnTo, errorCallbackURL: '/sign-in', disableRedirect: true },
      headers: libraryHeaders(context),
      returnHeaders: true,
    })
    .catch((cause) => {
      throw new Problem(accessProblems.providerUnreachable, { cause });
    });
  if (!response.url) throw new Problem(accessProblems.providerUnreachable);
  forwardCookies(context, headers);
  return { url: response.url };
}
