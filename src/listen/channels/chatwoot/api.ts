import { z } from 'zod';
import { reachSystem, type SystemCall } from '#listen/lines/server/reach-system.ts';
import type { Settings } from './settings.ts';

/** Calls the account's API with the token. `path` stands below the account. */
export function callChatwoot<S extends z.ZodType>(
  { address, account, token }: Settings,
  path: `/${string}`,
  call: Pick<SystemCall<S>, 'method' | 'body' | 'answer' | 'signal' | 'missing'>,
): Promise<z.output<S>> {
  return reachSystem({ ...call, system: 'Chatwoot', url: `${address}/api/v1/accounts/${account}${path}`, headers: { api_access_token: token } });
}

/** A message as the API answers it; of lists only what is needed to find our own. */
export const ApiMessage = z.looseObject({
  id: z.int(),
  content: z.string().nullish(),
  message_type: z.union([z.int(), z.string()]).nullish(),
  private: z.boolean().nullish(),
  content_attributes: z.looseObject({ ohrensessel: z.unknown() }).partial().nullish(),
});
