import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Screen } from '../../contract/screen.ts';
import { newScreenKey } from '../screen-key.ts';
import { cutScreen } from './cut-screen.ts';
import { loadScreen } from './load-screen.ts';

/** Gives a screen another key; what was opened with the one before ends. */
export async function renewKey({ database, actor, live }: RequestContext, { screenId }: { screenId: string }): Promise<{ screen: Screen; key: string }> {
  const caller = asEmployee(actor);
  const { key, hash } = newScreenKey();
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const { numUpdatedRows } = await tx.db.updateTable('wall.screen').set({ hash, last_seen_at: null }).where('id', '=', screenId).executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Problem(problems.notFound);
    tx.afterCommit(() => cutScreen(live, screenId));
    return { screen: await loadScreen(tx, screenId), key };
  });
}
