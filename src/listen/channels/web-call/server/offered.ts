import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { isOfferedAnywhere } from './read-offer.ts';

/** Whether any website offers calls. */
export async function offered({ database }: RequestContext) {
  return { isOffered: await transact(database, { path: 'none', actor: null }, isOfferedAnywhere) };
}
