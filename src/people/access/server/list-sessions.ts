import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { MomentPosition, olderThan } from './newest-first.ts';

/** Sessions of the caller or, for the administration, of somebody else; newest first. */
export async function listSessions(
  { actor, database, now }: RequestContext,
  { cursor, limit, employeeId }: { cursor?: string; limit: number; employeeId?: string },
) {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, MomentPosition);
  const rows = await transact(database, { path: 'none', actor: caller.id }, ({ db }) =>
    db
      .selectFrom('access.session')
      .select(['id', 'device', 'created_at', 'expires_at'])
      .where('employee_id', '=', employeeId ?? caller.id)
      .where('expires_at', '>', now())
      .$if(after !== undefined, (query) => query.where(olderThan('created_at', 'id', after ?? ['', ''])))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(
    rows,
    limit,
    (row) => [row.created_at.toISOString(), row.id],
    (row) => ({
      id: row.id,
      device: row.device ?? '?',
      signedInAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      current: row.id === caller.sessionId,
    }),
  );
}
