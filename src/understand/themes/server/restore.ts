import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { replyTheme } from './reply-theme.ts';
import { rootTheme } from './root-theme.ts';

/** Brings back a deleted theme. */
export async function restore({ database, actor, now }: RequestContext, { id }: { id: string }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    await tx.db.updateTable('themes.theme').set({ removed_at: null, changed_at: now() }).where('id', '=', id).where('removed_at', 'is not', null).execute();
    return replyTheme(tx, steward, await rootTheme(tx, id), now());
  });
}
