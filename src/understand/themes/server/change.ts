import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Texts } from './create.ts';
import { replyTheme } from './reply-theme.ts';
import { rootTheme } from './root-theme.ts';

/** Renames a theme or describes it anew. */
export async function change({ database, actor, now }: RequestContext, input: { id: string; title?: Texts; description?: Texts }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    const id = await rootTheme(tx, input.id);
    await tx.db
      .updateTable('themes.theme')
      .set({
        ...(input.title && { title_de: input.title.de, title_en: input.title.en }),
        ...(input.description && { description_de: input.description.de, description_en: input.description.en }),
        changed_at: now(),
      })
      .where('id', '=', id)
      .execute();
    return replyTheme(tx, steward, id, now());
  });
}
