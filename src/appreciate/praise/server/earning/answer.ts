import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { earnedRows, shapeEarned } from './earned-rows.ts';

/**
 * Lets a thanks hang that a colleague kept for the caller, or takes it down. Their word can be changed as often as they like.
 * @throws Problem `not-found`, the same for what does not exist and for what thanks somebody else.
 */
export async function answer({ database, actor, bell, now }: RequestContext, { id, hangs, showsName }: { id: string; hangs: boolean; showsName: boolean }) {
  const earner = asEmployee(actor);
  return transact(database, { path: 'praise', actor: earner.id }, async (tx) => {
    const row = await earnedRows(tx, earner.id).where('t.id', '=', id).forUpdate('t').executeTakeFirst();
    if (!row) throw new Problem(problems.notFound);
    await tx.db
      .updateTable('praise.thanks')
      .set({ earner_agrees: hangs, shows_name: hangs && showsName, changed_at: now() })
      .where('id', '=', id)
      .execute();
    tx.afterCommit(() => ringPraise(bell, id));
    return shapeEarned(await earnedRows(tx, earner.id).where('t.id', '=', id).executeTakeFirstOrThrow());
  });
}
