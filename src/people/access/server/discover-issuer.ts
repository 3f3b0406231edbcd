import { z } from 'zod';
import { Problem } from '#platform/http/problem.ts';
import { accessProblems } from '../contract/problems.ts';

const patience = 5_000;

const Discovery = z.object({ issuer: z.string(), authorization_endpoint: z.url(), token_endpoint: z.url(), jwks_uri: z.url() });

/**
 * Asks an issuer for its discovery document (OpenID Connect Discovery 1.0).
 * @throws Problem `not-a-provider` when it does not answer within five seconds or names another issuer.
 */
export async function discoverIssuer(issuer: string): Promise<void> {
  const refusal = (cause?: unknown) => new Problem(accessProblems.notAProvider, { field: 'issuer', cause });
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  }).catch((cause) => {
    throw refusal(cause);
  });
  const document = Discovery.safeParse(await response.json().catch(() => undefined));
  if (!response.ok || !document.success || document.data.issuer.replace(/\/+$/, '') !== issuer) throw refusal();
}
