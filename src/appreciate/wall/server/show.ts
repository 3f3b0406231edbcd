import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadArrangement } from './load-arrangement.ts';
import { mayArrange } from './policy.ts';

/** How the wall hangs. */
export async function show({ database, actor }: RequestContext) {
  const caller = asEmployee(actor);
  const { theme, letters } = await transact(database, { path: 'none', actor: caller.id }, loadArrangement);
  const isSteward = mayArrange(caller);
  return { theme, letters, can: { arrange: isSteward, showElsewhere: isSteward } };
}
