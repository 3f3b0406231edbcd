import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { themeProblems } from '../contract/problems.ts';
import { replyTheme } from './reply-theme.ts';
import { lockThemes, rootTheme } from './root-theme.ts';

/** Lets a theme go into another one. Its evidence counts there from now on and stays its own, so that it can be taken out again. */
export async function merge({ database, actor, now }: RequestContext, input: { id: string; into: string }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    await lockThemes(tx);
    const from = await rootTheme(tx, input.id);
    const into = await rootTheme(tx, input.into);
    if (from !== input.id) throw new Problem(themeProblems.merged, { field: 'id' });
    if (from === into) throw new Problem(themeProblems.intoItself, { field: 'into' });
    await tx.db.updateTable('themes.theme').set({ root_id: into, changed_at: now() }).where('root_id', '=', from).where('id', '<>', from).execute();
    await tx.db.updateTable('themes.theme').set({ root_id: into, merged_into: into, changed_at: now() }).where('id', '=', from).execute();
    await tx.db.updateTable('themes.theme').set({ changed_at: now() }).where('id', '=', into).execute();
    return replyTheme(tx, steward, into, now());
  });
}
