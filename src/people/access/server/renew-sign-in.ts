import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { NewInvitation } from '../contract/invitation.ts';
import { writeInvitation } from './write-invitation.ts';

/** Makes a link with which an active employee chooses a new password; the old one works until then. */
export async function renewSignIn(context: RequestContext, input: { employeeId: string }): Promise<NewInvitation> {
  const scope = { path: 'none', actor: asEmployee(context.actor).id };
  return transact(context.database, scope, async (tx) => {
    const employee = await tx.db
      .selectFrom('people.employee')
      .selectAll()
      .where('id', '=', input.employeeId)
      .where('active', '=', true)
      .executeTakeFirst();
    if (!employee) throw new Problem(problems.notFound);
    const { id, name, email, roles, language } = employee;
    return writeInvitation(context, tx, 'employees.renewSignIn', input, { employee_id: id, name, email, roles, language });
  });
}
