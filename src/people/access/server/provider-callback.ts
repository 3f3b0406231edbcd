import type { FastifyInstance } from 'fastify';
import type { Services } from '#platform/http/request-context.ts';
import type { ProviderRefusal } from '../contract/provider-refusal.ts';
import { libraryHeaders } from './library-call.ts';
import { callbackPath } from './open-library.ts';
import type { SignInLibrary } from './sign-in-library.ts';

const notKnownHere = new Set(['signup_disabled', 'account_not_linked', 'unable_to_link_account', 'email_not_found']);

/** The way back from the provider, the only address of the product that is not an operation of its API and decides something. */
export function serveProviderCallback(app: FastifyInstance, services: Services, library: SignInLibrary): void {
  app.get(callbackPath, async (request, reply) => {
    const atProvider = await library.atProvider();
    if (!atProvider) return reply.redirect(signInPage('provider-failed'));
    const origin = services.config.baseUrl ?? `${request.protocol}://${request.host}`;
    const answer = await atProvider.handler(
      new Request(new URL(request.url, origin), { headers: libraryHeaders({ headers: request.headers }) }),
    );
    reply.header('set-cookie', answer.headers.getSetCookie()).header('cache-control', 'no-store');
    return reply.redirect(whereTo(answer.headers.get('location')));
  });
}

/** The library's redirect if it is one of ours; its error codes in our words. */
function whereTo(location: string | null): string {
  if (location === null) return signInPage('provider-failed');
  const { pathname, search, hash, searchParams } = new URL(location, 'http://localhost');
  const error = searchParams.get('error');
  if (pathname === '/sign-in' && error !== null) {
    return signInPage(error === 'access_denied' ? 'cancelled' : notKnownHere.has(error) ? 'not-known-here' : 'provider-failed');
  }
  return pathname + search + hash;
}

function signInPage(problem: ProviderRefusal): string {
  return `/sign-in?problem=${problem}`;
}
