import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { endSessionsWhere } from './end-sessions-where.ts';
import { reachedByTls, sessionCookieName } from './session-cookie.ts';

/** Signs out one session: the caller's own, or anybody's for the administration. Its sockets are cut. */
export async function endSession(context: RequestContext, { sessionId }: { sessionId: string }) {
  const caller = asEmployee(context.actor);
  const id = sessionId === 'current' ? caller.sessionId : sessionId;
  if (id === undefined) throw new Problem(problems.notFound);
  const ended = await transact(context.database, { path: 'none', actor: caller.id }, (tx) =>
    endSessionsWhere(tx, context.live, (session) =>
      session.where('id', '=', id).$if(!caller.roles.has('admin'), (own) => own.where('employee_id', '=', caller.id)),
    ),
  );
  if (ended.length === 0) throw new Problem(problems.notFound);
  if (id === caller.sessionId) context.setHeader('set-cookie', expired(context));
  return {};
}

function expired({ config }: Pick<RequestContext, 'config'>): string {
  return `${sessionCookieName(config)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${reachedByTls(config) ? '; Secure' : ''}`;
}
