import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { replyTheme } from './reply-theme.ts';
import { rootTheme } from './root-theme.ts';

/** A theme, or the one it went into. */
export async function show({ database, actor, now }: RequestContext, { id }: { id: string }) {
  const reader = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => replyTheme(tx, reader, await rootTheme(tx, id), now()));
}
