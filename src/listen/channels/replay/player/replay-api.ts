import { createORPCClient, type ClientContext } from '@orpc/client';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { apiPrefix } from '#platform/http/operations-route.ts';
import { patientFetch } from '#platform/http/patient-fetch.ts';
import { askingContract } from '#listen/asking/contract/operations.ts';
import { chatContract } from '#listen/channels/chat/contract/operations.ts';
import { replayContract } from '../contract/operations.ts';

interface Call extends ClientContext {
  idempotencyKey?: string;
}

const customerSide = { chat: chatContract, asking: askingContract };
const agentSide = { replay: replayContract };

/** The two sides of a conversation, played over the public API. */
export interface ReplayApi {
  /** `http://host:port`, without a slash at the end. */
  address: string;
  /** The agents' side, with the token of whoever plays. */
  desk: ContractRouterClient<typeof agentSide, Call>['replay'];
  /** One customer's side, with the key of that customer. */
  customer(key: string): ContractRouterClient<typeof customerSide, Call>;
}

/** Calls the API of the house at `address`. `signal` ends waiting between attempts. */
export function replayApi(address: string, token: string, signal: AbortSignal): ReplayApi {
  return {
    address,
    desk: client<ContractRouterClient<typeof agentSide, Call>>(agentSide, address, token, signal).replay,
    customer: (key) => client<ContractRouterClient<typeof customerSide, Call>>(customerSide, address, key, signal),
  };
}

function client<C>(contract: AnyContractRouter, address: string, key: string, signal: AbortSignal): C {
  const link = new OpenAPILink<Call>(contract, {
    url: `${address}${apiPrefix}`,
    headers: ({ context }) => ({
      authorization: `Bearer ${key}`,
      'accept-language': 'en',
      ...(context.idempotencyKey ? { 'idempotency-key': context.idempotencyKey } : {}),
    }),
    fetch: (request, init) => patientFetch(new Request(request, { signal }), init as RequestInit),
  });
  return createORPCClient(link) as C;
}
