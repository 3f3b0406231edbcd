import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Revokes one of the caller's API tokens; sockets that came with one of them are cut. */
export async function revokeToken({ actor, database, live }: RequestContext, { tokenId }: { tokenId: string }) {
  const caller = asEmployee(actor);
  await transact(database, { path: 'none', actor: caller.id }, async ({ db, afterCommit }) => {
    const { numDeletedRows } = await db.deleteFrom('access.token').where('id', '=', tokenId).where('employee_id', '=', caller.id).executeTakeFirst();
    if (numDeletedRows === 0n) throw new Problem(problems.notFound);
    // A socket does not know which token opened it; the others simply come back.
    afterCommit(() => live.cut((guest) => guest.kind === 'employee' && guest.id === caller.id && guest.scopes !== undefined, 'token revoked'));
  });
  return {};
}
