import { roles as allRoles, type Role } from '#platform/contract/audience.ts';
import { Problem } from '#platform/http/problem.ts';
import { accessProblems } from '../contract/problems.ts';

const grantable: Partial<Record<Role, readonly Role[]>> = {
  admin: allRoles,
  steward: ['guest', 'agent', 'lead', 'owner', 'steward'],
  lead: ['guest', 'agent'],
};

/** The roles somebody may give when inviting. */
export function grantableRoles(roles: ReadonlySet<Role>): ReadonlySet<Role> {
  return new Set([...roles].flatMap((role) => grantable[role] ?? []));
}

/** @throws Problem `beyond-your-roles` naming the first role the inviter may not give. */
export function assertGrantable(inviter: ReadonlySet<Role>, wanted: readonly Role[]): void {
  const mine = grantableRoles(inviter);
  const beyond = wanted.findIndex((role) => !mine.has(role));
  if (beyond !== -1) throw new Problem(accessProblems.beyondYourRoles, { field: `roles.${beyond}` });
}

/** The administration withdraws any invitation, everybody else their own. */
export function mayRevoke(caller: { id: string; roles: ReadonlySet<Role> }, invitation: { invited_by: string }): boolean {
  return caller.roles.has('admin') || caller.id === invitation.invited_by;
}
