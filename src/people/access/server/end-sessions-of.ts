import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { endSessionsWhere } from './end-sessions-where.ts';

/** Signs somebody out everywhere. */
export async function endSessionsOf({ actor, database, live }: RequestContext, { employeeId }: { employeeId: string }) {
  await transact(database, { path: 'none', actor: asEmployee(actor).id }, (tx) =>
    endSessionsWhere(tx, live, (session) => session.where('employee_id', '=', employeeId)),
  );
  return {};
}
