import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { ownImpression } from './own-impression.ts';
import { shapeImpression } from './shape-impression.ts';

/** One of the author's impressions. */
export async function show({ database, actor }: RequestContext, { id }: { id: string }) {
  const author = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    const row = await ownImpression(tx, author, id);
    if (row.removed_at !== null) throw new Problem(problems.notFound);
    return shapeImpression(row, author);
  });
}
