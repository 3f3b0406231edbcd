import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { mayRevoke } from './invitation-policy.ts';

/** Withdraws an open invitation; its link stops working at once. */
export async function revokeInvitation({ actor, database }: RequestContext, { invitationId }: { invitationId: string }) {
  const caller = asEmployee(actor);
  await transact(database, { path: 'none', actor: caller.id }, async ({ db }) => {
    const invitation = await db.selectFrom('access.invitation').select(['id', 'invited_by']).where('id', '=', invitationId).executeTakeFirst();
    if (!invitation || !mayRevoke(caller, invitation)) throw new Problem(problems.notFound);
    await db.deleteFrom('access.invitation').where('id', '=', invitationId).execute();
  });
  return {};
}
