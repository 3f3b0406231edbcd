import { sql } from 'kysely';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { replyTheme } from './reply-theme.ts';
import { lockThemes } from './root-theme.ts';

/** Takes a merged theme out again, with the evidence it brought and the themes that had gone into it. */
export async function unmerge({ database, actor, now }: RequestContext, { id }: { id: string }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    await lockThemes(tx);
    const theme = await tx.db.selectFrom('themes.theme').select(['id', 'removed_at']).where('id', '=', id).executeTakeFirst();
    if (!theme || theme.removed_at) throw new Problem(problems.notFound);
    await sql`
      with recursive inside as (
        select id from themes.theme where id = ${id}
        union select child.id from themes.theme child join inside on child.merged_into = inside.id
      )
      update themes.theme set root_id = ${id}, changed_at = ${now()}, merged_into = case when theme.id = ${id} then null else merged_into end
      from inside where theme.id = inside.id`.execute(tx.db);
    return replyTheme(tx, steward, id, now());
  });
}
