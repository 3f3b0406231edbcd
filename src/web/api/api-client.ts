import { createORPCClient } from '@orpc/client';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { Locale } from '#platform/i18n/locale.ts';
import type { contract as Contract } from '#src/contract.ts';
import { idempotent, type CallContext } from './idempotent.ts';
import { send } from './send.ts';

/** The public API as functions: `client.shadowing.sitDown({ hostId })`. */
export type ApiClient = ContractRouterClient<typeof Contract, CallContext>;

/**
 * A typed client of the public API.
 * @param contract method and path of every operation; see `build/contract-module.ts`.
 * @param origin where the server is, `https://…` without a slash at the end.
 * @param language the reader's language at the moment of a call, for refusals.
 */
export function apiClient(contract: AnyContractRouter, origin: () => string, language: () => Locale): ApiClient {
  const link = new OpenAPILink<CallContext>(contract, {
    url: () => `${origin()}/api/v1`,
    headers: ({ context }) => ({
      'accept-language': language(),
      ...(context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {}),
    }),
    fetch: (request, init) => send(request, init as RequestInit, language()),
    interceptors: [idempotent((path) => creates(contract, path))],
  });
  return createORPCClient(link);
}

function creates(contract: AnyContractRouter, path: readonly string[]): boolean {
  let node: unknown = contract;
  for (const step of path) node = (node as Record<string, unknown> | undefined)?.[step];
  return (node as { '~orpc'?: { meta?: { creates?: boolean } } } | undefined)?.['~orpc']?.meta?.creates === true;
}
