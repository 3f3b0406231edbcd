import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { NewEmployee } from '#people/organisation/server/add-employee.ts';
import { organisationProblems } from '#people/organisation/contract/problems.ts';
import type { NewInvitation } from '../contract/invitation.ts';
import { assertGrantable } from './invitation-policy.ts';
import { writeInvitation } from './write-invitation.ts';

/** Invites somebody who does not work here yet. @throws Problem `beyond-your-roles` or `address-taken`. */
export async function invite(context: RequestContext, input: NewEmployee): Promise<NewInvitation> {
  const caller = asEmployee(context.actor);
  const roles = [...(input.roles ?? ['guest' as const])];
  assertGrantable(caller.roles, roles);
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const known = await tx.db.selectFrom('people.employee').select('id').where('email', '=', input.email).executeTakeFirst();
    if (known) throw new Problem(organisationProblems.addressTaken, { field: 'email' });
    return writeInvitation(context, tx, 'invitations.create', input, {
      name: input.name,
      email: input.email,
      function_de: input.function?.de ?? null,
      function_en: input.function?.en ?? null,
      unit_id: input.unitId ?? null,
      superior_id: input.superiorId ?? null,
      roles,
      language: input.language ?? caller.language,
    });
  });
}
