import { v7 } from 'uuid';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { putEvidence } from './put-evidence.ts';
import { replyTheme } from './reply-theme.ts';

/** Both languages, one of them perhaps empty. */
export interface Texts {
  de: string;
  en: string;
}

/** Begins a theme. */
export async function create(context: RequestContext, input: { title: Texts; description: Texts; evidence: string[] }) {
  const { database, now } = context;
  const steward = asEmployee(context.actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    const { id } = await once(context, tx, 'themes.create', input, async () => {
      const theme = { id: v7() };
      await tx.db
        .insertInto('themes.theme')
        .values({
          id: theme.id,
          root_id: theme.id,
          title_de: input.title.de,
          title_en: input.title.en,
          description_de: input.description.de,
          description_en: input.description.en,
          created_by: steward.id,
          created_at: now(),
          changed_at: now(),
        })
        .execute();
      await putEvidence(tx, theme.id, input.evidence, { state: 'standing', by: steward.id, now: now() });
      return theme;
    });
    return replyTheme(tx, steward, id, now());
  });
}
