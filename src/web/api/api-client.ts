import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#src/contract.ts';
import { restLink, type CallContext } from './rest-link.ts';

/** The public API as functions: `client.shadowing.sitDown({ hostId })`. */
export type ApiClient = ContractRouterClient<typeof contract, CallContext>;

/** A typed client of the public API. */
export function apiClient(options: Parameters<typeof restLink>[0]): ApiClient {
  return createORPCClient(restLink(options));
}
