import type { z } from 'zod';
import { reachSystem, type SystemCall } from '#listen/lines/server/reach-system.ts';
import type { Settings } from './settings.ts';

/** Calls Zendesk's API in the name of the account. */
export function callZendesk<S extends z.ZodType>(
  { address, email, token }: Settings,
  path: `/${string}`,
  call: Pick<SystemCall<S>, 'method' | 'body' | 'answer' | 'signal' | 'missing'>,
): Promise<z.output<S>> {
  const authorization = `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`;
  return reachSystem({ ...call, system: 'Zendesk', url: `${address}/api/v2${path}`, headers: { authorization } });
}
