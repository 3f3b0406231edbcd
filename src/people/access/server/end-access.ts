import type { Transaction } from '#platform/db/transact.ts';
import type { LiveServer } from '#platform/live/live-server.ts';
import { endSessionsWhere } from './end-sessions-where.ts';

/** Takes away everything an employee could come in with: sessions, API tokens, open sign-in links. */
export async function endAccess(tx: Transaction, live: LiveServer, employeeId: string): Promise<void> {
  await endSessionsWhere(tx, live, (session) => session.where('employee_id', '=', employeeId));
  await tx.db.deleteFrom('access.token').where('employee_id', '=', employeeId).execute();
  await tx.db.deleteFrom('access.invitation').where('employee_id', '=', employeeId).execute();
}
