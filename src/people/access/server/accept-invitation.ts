import { transact, type Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Me } from '../contract/me.ts';
import { accessProblems } from '../contract/problems.ts';
import type { Access } from './access.ts';
import { beginSession } from './begin-session.ts';
import { employInvited } from './employ-invited.ts';
import { endSessionsWhere } from './end-sessions-where.ts';
import { hashNewPassword, keepPassword } from './keep-password.ts';
import { loadMe } from './load-me.ts';
import { hashKey } from './one-way-key.ts';
import { assertSameSite } from './same-site.ts';
import { openInvitation } from './view-invitation.ts';

interface Acceptance {
  key: string;
  name?: string;
  language?: 'de' | 'en';
  password: string;
}

/**
 * Accepts an invitation exactly once: makes the employee, or gives one who works here a new password, and signs them in.
 * @throws Problem `invitation-gone` or `weak-password`.
 */
export async function acceptInvitation(context: RequestContext, { library, offered }: Access, input: Acceptance): Promise<Me> {
  assertSameSite(context);
  const { database, now } = context;
  const nobody = { path: 'none', actor: null };
  const { name, email } = await transact(database, nobody, (tx) => openInvitation(tx, now(), input.key));
  const hash = await hashNewPassword(input.password, { name: input.name ?? name, email });
  const employeeId = await transact(database, nobody, async (tx) => {
    const id = await consume(tx, now(), input);
    await keepPassword(tx, id, hash);
    await endSessionsWhere(tx, context.live, (session) => session.where('employee_id', '=', id));
    return id;
  });
  const sessionId = await beginSession(context, library, employeeId);
  return transact(database, { path: 'none', actor: employeeId }, (tx) => loadMe(tx, offered, { id: employeeId, sessionId }));
}

async function consume(tx: Transaction, now: Date, { key, name, language }: Acceptance): Promise<string> {
  const invitation = await tx.db
    .deleteFrom('access.invitation')
    .where('hash', '=', hashKey(key))
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  if (!invitation) throw new Problem(accessProblems.invitationGone);
  return invitation.employee_id ?? employInvited(tx, invitation, { name, language });
}
