import type { Role } from '#platform/contract/audience.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { Invitation } from '../contract/invitation.ts';
import { mayRevoke } from './invitation-policy.ts';

/** Open invitations with the name of who invited. */
export function invitationRows({ db }: Transaction, now: Date) {
  return db
    .selectFrom('access.invitation as invitation')
    .innerJoin('people.employee as inviter', 'inviter.id', 'invitation.invited_by')
    .selectAll('invitation')
    .select('inviter.name as inviter_name')
    .where('invitation.expires_at', '>', now);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitationRows>['executeTakeFirstOrThrow']>>;

/** An invitation as those see it who may invite. */
export function asInvitation(row: Row, caller: Employee): Invitation {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    // Checked when it was written.
    roles: row.roles as Role[],
    unitId: row.unit_id,
    superiorId: row.superior_id,
    invitedBy: { id: row.invited_by, name: row.inviter_name },
    renewsSignIn: row.employee_id !== null,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    can: { revoke: mayRevoke(caller, row) },
  };
}
