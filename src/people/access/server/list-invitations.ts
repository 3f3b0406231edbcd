import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { grantableRoles } from './invitation-policy.ts';
import { asInvitation, invitationRows } from './invitation-rows.ts';
import { MomentPosition, olderThan } from './newest-first.ts';

/** Open invitations, newest first; new sign-in links are the administration's alone. */
export async function listInvitations({ actor, database, now }: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, MomentPosition);
  const rows = await transact(database, { path: 'none', actor: caller.id }, (tx) =>
    invitationRows(tx, now())
      .$if(!caller.roles.has('admin'), (query) => query.where('invitation.employee_id', 'is', null))
      .$if(after !== undefined, (query) => query.where(olderThan('invitation.created_at', 'invitation.id', after ?? ['', ''])))
      .orderBy('invitation.created_at', 'desc')
      .orderBy('invitation.id', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return {
    ...pageOf(rows, limit, (row) => [row.created_at.toISOString(), row.id], (row) => asInvitation(row, caller)),
    can: { grant: [...grantableRoles(caller.roles)] },
  };
}
