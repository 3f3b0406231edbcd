import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { accessProblems } from '../contract/problems.ts';
import { countAttempt } from './attempts.ts';
import { endSessionsWhere } from './end-sessions-where.ts';
import { hashNewPassword, keepPassword } from './keep-password.ts';

/** Replaces the caller's password and signs out every other browser. @throws Problem `wrong-password` or `weak-password`. */
export async function changePassword(context: RequestContext, input: { current: string; password: string }) {
  const { id, sessionId } = asEmployee(context.actor);
  const { database } = context;
  const known = await database.kysely
    .selectFrom('people.employee as employee')
    .leftJoin('access.account as account', (join) =>
      join.onRef('account.employee_id', '=', 'employee.id').on('account.provider_id', '=', 'credential'),
    )
    .select(['employee.name', 'employee.email', 'account.password'])
    .where('employee.id', '=', id)
    .executeTakeFirstOrThrow();
  const succeeded = await countAttempt(context, known.email);
  const { verifyPassword } = await import('better-auth/crypto');
  if (!known.password || !(await verifyPassword({ hash: known.password, password: input.current }))) {
    throw new Problem(accessProblems.wrongPassword, { field: 'current' });
  }
  await succeeded();
  const hash = await hashNewPassword(input.password, known);
  await transact(database, { path: 'none', actor: id }, async (tx) => {
    await keepPassword(tx, id, hash);
    await endSessionsWhere(tx, context.live, (session) => session.where('employee_id', '=', id).$if(sessionId !== undefined, (others) => others.where('id', '!=', sessionId ?? id)));
  });
  return {};
}
