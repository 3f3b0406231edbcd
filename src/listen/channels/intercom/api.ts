import { z } from 'zod';
import { reachSystem, type SystemCall } from '#listen/lines/server/reach-system.ts';
import { Part } from './payload.ts';
import type { Settings } from './settings.ts';

/** The version of Intercom's API this is written for. */
const version = '2.11';

/** Calls Intercom's API with the token. */
export function callIntercom<S extends z.ZodType>(
  { address, token }: Settings,
  path: `/${string}`,
  call: Pick<SystemCall<S>, 'method' | 'body' | 'answer' | 'signal' | 'missing'>,
): Promise<z.output<S>> {
  return reachSystem({ ...call, system: 'Intercom', url: `${address}${path}`, headers: { authorization: `Bearer ${token}`, 'intercom-version': version } });
}

const Admin = z.looseObject({ id: z.union([z.int(), z.string()]).transform(String), email: z.string().nullish() });
export const Me = Admin;
export const Admins = z.looseObject({ admins: z.array(Admin) });

/** A conversation as the API answers it: only what is needed to find our own parts. */
export const ApiConversation = z.looseObject({ conversation_parts: z.looseObject({ conversation_parts: z.array(Part) }).nullish() });
