import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { putEvidence } from './put-evidence.ts';
import { replyTheme } from './reply-theme.ts';
import { rootTheme } from './root-theme.ts';

/** Puts evidence into a theme, or accepts what somebody suggested. */
export async function add({ database, actor, now }: RequestContext, input: { id: string; evidenceId: string }) {
  const steward = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: steward.id }, async (tx) => {
    const id = await rootTheme(tx, input.id);
    await putEvidence(tx, id, [input.evidenceId], { state: 'standing', by: steward.id, now: now() });
    return replyTheme(tx, steward, id, now());
  });
}
