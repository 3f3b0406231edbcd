import { z } from 'zod';
import { reachSystem, type SystemCall } from '#listen/lines/server/reach-system.ts';
import { Message } from './payload.ts';
import type { Settings } from './settings.ts';

/** Calls Front's API with the token. */
export function callFront<S extends z.ZodType>(
  { address, token }: Settings,
  path: `/${string}`,
  call: Pick<SystemCall<S>, 'method' | 'body' | 'answer' | 'signal' | 'missing'>,
): Promise<z.output<S>> {
  return reachSystem({ ...call, system: 'Front', url: `${address}${path}`, headers: { authorization: `Bearer ${token}` } });
}

export const Company = z.looseObject({ id: z.string() });
export const Teammates = z.looseObject({ _results: z.array(z.looseObject({ id: z.string(), email: z.string().nullish() })) });
export const Messages = z.looseObject({ _results: z.array(Message) });
/** A message is taken on and sent later; its number is told by the webhook only. */
export const Accepted = z.looseObject({ message_uid: z.string().nullish() });
