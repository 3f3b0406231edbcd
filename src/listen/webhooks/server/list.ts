import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadEndpoints, mayEdit } from './shape-endpoint.ts';

/** All endpoints; there are few. */
export async function list({ database, actor, now }: RequestContext) {
  const caller = asEmployee(actor);
  const items = await transact(database, { path: 'none', actor: caller.id }, (tx) => loadEndpoints(tx, caller, now()));
  return { items, can: { add: mayEdit(caller) } };
}
