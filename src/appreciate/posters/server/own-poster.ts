import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { posterRows, type PosterRow } from './poster-rows.ts';

/** A poster of its maker's. @throws Problem `not-found` when there is none, or it is somebody else's. */
export async function ownPoster(tx: Transaction, makerId: string, posterId: string): Promise<PosterRow> {
  const row = await posterRows(tx).where('p.id', '=', posterId).where('p.made_by', '=', makerId).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}
