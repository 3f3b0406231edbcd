import { transact } from '#platform/db/transact.ts';
import { actorId } from '#platform/http/actor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadArrangement } from '../load-arrangement.ts';
import { callingScreen } from './calling-screen.ts';

/** How the wall hangs on the screen that asks. */
export async function showScreen({ database, actor }: RequestContext) {
  return transact(database, { path: 'none', actor: actorId(actor) }, async (tx) => {
    const { id, kind, name, theme } = await callingScreen(tx, actor);
    const arrangement = await loadArrangement(tx);
    return { ...arrangement, theme: theme ?? arrangement.theme, id, name, kind };
  });
}
