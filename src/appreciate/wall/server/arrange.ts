import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Arrangement, WallTheme } from '../contract/arrangement.ts';
import { loadArrangement } from './load-arrangement.ts';
import type { WallParts } from './wall-parts.ts';

/** Hangs the wall otherwise, for everybody; screens follow at once. */
export async function arrange(context: RequestContext, { arranged }: WallParts, { theme, letters = null }: { theme: WallTheme; letters?: string | null }): Promise<Arrangement> {
  const caller = asEmployee(context.actor);
  const row = { theme, letters, changed_at: context.now(), changed_by: caller.id };
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    await tx.db.insertInto('wall.arrangement').values(row).onConflict((conflict) => conflict.column('is_one').doUpdateSet(row)).execute();
    tx.afterCommit(() => arranged.tell());
    const now = await loadArrangement(tx);
    return { theme: now.theme, letters: now.letters };
  });
}
