import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { cutScreen } from './cut-screen.ts';

/** Revokes a screen's key; what is shown with it goes dark. */
export async function removeScreen({ database, actor, live }: RequestContext, { screenId }: { screenId: string }) {
  const caller = asEmployee(actor);
  await transact(database, { path: 'none', actor: caller.id }, async ({ db, afterCommit }) => {
    const { numDeletedRows } = await db.deleteFrom('wall.screen').where('id', '=', screenId).executeTakeFirst();
    if (numDeletedRows === 0n) throw new Problem(problems.notFound);
    afterCommit(() => cutScreen(live, screenId));
  });
  return {};
}
