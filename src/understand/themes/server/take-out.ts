import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { replyTheme } from './reply-theme.ts';
import { rootTheme } from './root-theme.ts';

/** Takes evidence out of a theme and of those that went into it, or turns a suggestion down. */
export async function takeOut({ database, actor, now }: RequestContext, input: { id: string; evidenceId: string }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    const id = await rootTheme(tx, input.id);
    await tx.db
      .deleteFrom('themes.membership')
      .where('impression_id', '=', input.evidenceId)
      .where('theme_id', 'in', ({ selectFrom }) => selectFrom('themes.theme').select('themes.theme.id').where('root_id', '=', id))
      .execute();
    return replyTheme(tx, steward, id, now());
  });
}
