import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { themeProblems } from '../contract/problems.ts';
import { rootTheme } from './root-theme.ts';

/** Deletes a theme. Its evidence stays where it is, and the theme can be brought back. */
export async function remove({ database, actor, now }: RequestContext, { id }: { id: string }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    if ((await rootTheme(tx, id)) !== id) throw new Problem(themeProblems.merged, { field: 'id' });
    await tx.db.updateTable('themes.theme').set({ removed_at: now() }).where('id', '=', id).execute();
    return {};
  });
}
