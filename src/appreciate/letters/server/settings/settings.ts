import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadSettings } from './load-settings.ts';
import { shapeSettings } from './shape-settings.ts';

/** When letters go, and through which server. */
export async function settings(context: RequestContext) {
  return transact(context.database, { path: 'none', actor: asEmployee(context.actor).id }, async (tx) => shapeSettings(await loadSettings(tx, context)));
}
