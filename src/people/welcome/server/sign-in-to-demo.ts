import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Access } from '#people/access/server/access.ts';
import { beginSession } from '#people/access/server/begin-session.ts';
import { loadMe } from '#people/access/server/load-me.ts';
import { assertSameSite } from '#people/access/server/same-site.ts';
import { bornAs } from './be-born.ts';
import { isAtHome } from './is-at-home.ts';

/**
 * Signs somebody in without a password: only in a demo, only on the machine itself. Whoever looks through a person's eyes brings their
 * own language along.
 * @throws Problem `not-found` everywhere else, as if there were no such thing.
 */
export async function signInToDemo(context: RequestContext, { library, offered }: Access, { employeeId, language }: { employeeId: string; language?: 'de' | 'en' }) {
  assertSameSite(context);
  const isOpen = isAtHome(context) && (await transact(context.database, { path: 'none', actor: null }, bornAs)) === 'demo';
  if (!isOpen) throw new Problem(problems.notFound);
  const employee = await context.database.kysely
    .selectFrom('people.employee')
    .select('id')
    .where('id', '=', employeeId)
    .where('active', '=', true)
    .executeTakeFirst();
  if (!employee) throw new Problem(problems.notFound);
  const sessionId = await beginSession(context, library, employeeId);
  return transact(context.database, { path: 'none', actor: employeeId }, async (tx) => {
    if (language) await tx.db.updateTable('people.employee').set({ language }).where('id', '=', employeeId).where('language', '!=', language).execute();
    return loadMe(tx, offered, { id: employeeId, sessionId });
  });
}
