import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { evidenceOf } from './evidence-of.ts';
import { openable } from './openable.ts';
import { shapeEvidence } from './shape-evidence.ts';

/** One piece of evidence. */
export async function evidence({ database, actor }: RequestContext, { id }: { id: string }) {
  const reader = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => {
    const row = await evidenceOf(tx, id);
    return shapeEvidence(row, reader, await openable(tx, reader, [row]));
  });
}
