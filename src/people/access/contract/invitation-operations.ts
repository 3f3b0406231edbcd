import { z } from 'zod';
import { Role } from '#platform/contract/audience.ts';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { employeeFields } from '#people/organisation/contract/employee.ts';
import { PersonName } from '#people/organisation/contract/person-name.ts';
import { Invitation, InvitationKey, InvitationView, NewInvitation } from './invitation.ts';
import { Me } from './me.ts';
import { NewPassword } from './password.ts';

const inviters = ['admin', 'lead', 'steward'] as const;

/** Invitations by link. Looking at one decides nothing. */
export const invitationOperations = {
  listInvitations: operation({
    id: 'invitations.list',
    method: 'GET',
    path: '/invitations',
    permission: 'invitations:list',
    audience: inviters,
    summary: 'Open invitations, newest first',
    input: z.strictObject(pageInput),
    output: page(Invitation).extend({ can: z.object({ grant: z.array(Role).describe('roles the caller may give') }) }),
  }),
  invite: operation({
    id: 'invitations.create',
    method: 'POST',
    path: '/invitations',
    permission: 'invitations:create',
    audience: inviters,
    creates: true,
    summary: 'Invite somebody by a link that works once, for seven days; an open invitation to the same address is replaced',
    description: 'Administration grants any role, a steward guest, agent, lead, owner and steward, a lead guest and agent.',
    input: z.strictObject(employeeFields),
    output: NewInvitation,
  }),
  renewSignIn: operation({
    id: 'employees.renewSignIn',
    method: 'POST',
    path: '/employees/{employeeId}/sign-in-link',
    permission: 'employees:renew-sign-in',
    audience: ['admin'],
    creates: true,
    summary: 'Make a link with which somebody who works here chooses a new password',
    input: z.strictObject({ employeeId: Id }),
    output: NewInvitation,
  }),
  revokeInvitation: operation({
    id: 'invitations.revoke',
    method: 'DELETE',
    path: '/invitations/{invitationId}',
    permission: 'invitations:revoke',
    audience: inviters,
    summary: 'Withdraw an open invitation',
    input: z.strictObject({ invitationId: Id }),
    output: z.object({}),
  }),
  viewInvitation: operation({
    id: 'invitations.view',
    method: 'POST',
    path: '/invitations/view',
    permission: 'invitations:view',
    audience: 'anyone',
    summary: 'See an invitation one holds the key of',
    description: 'A POST although it changes nothing, so that the key stands in no address and no log.',
    input: z.strictObject({ key: InvitationKey }),
    output: InvitationView,
  }),
  acceptInvitation: operation({
    id: 'invitations.accept',
    method: 'POST',
    path: '/invitations/accept',
    permission: 'invitations:accept',
    audience: 'anyone',
    summary: 'Accept an invitation with a name and a password, and be signed in',
    input: z.strictObject({ key: InvitationKey, name: PersonName.optional(), language: Language.optional(), password: NewPassword }),
    output: Me,
  }),
};
