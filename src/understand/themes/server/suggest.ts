import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { mayEdit } from '#listen/impressions/server/policy.ts';
import { evidenceOf } from '#understand/search/server/evidence-of.ts';
import { putEvidence } from './put-evidence.ts';
import { replyTheme } from './reply-theme.ts';
import { rootTheme } from './root-theme.ts';

/** The author suggests an impression for a theme; whoever curates decides. */
export async function suggest({ database, actor, now }: RequestContext, input: { id: string; evidenceId: string }) {
  const author = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    const id = await rootTheme(tx, input.id);
    const own = await evidenceOf(tx, input.evidenceId);
    if (!mayEdit(author, own)) throw new Problem(problems.notFound);
    await putEvidence(tx, id, [input.evidenceId], { state: 'suggested', by: author.id, now: now() });
    return replyTheme(tx, author, id, now());
  });
}
