import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Me } from '../contract/me.ts';
import { accessProblems } from '../contract/problems.ts';
import type { Access } from './access.ts';
import { countAttempt } from './attempts.ts';
import { forwardCookies, libraryHeaders } from './library-call.ts';
import { loadMe } from './load-me.ts';
import { assertSameSite } from './same-site.ts';

/**
 * Signs in with mail address and password. An unknown address costs the same time and gets the same answer as a wrong
 * password.
 * @throws Problem `wrong-sign-in` or `too-many-attempts`.
 */
export async function signIn(context: RequestContext, { library, offered }: Access, input: { email: string; password: string }): Promise<Me> {
  assertSameSite(context);
  const succeeded = await countAttempt(context, input.email);
  const { api } = await library.local();
  const { headers, response } = await api
    .signInEmail({ body: input, headers: libraryHeaders(context), returnHeaders: true })
    .catch((error) => refuse(error));
  await succeeded();
  forwardCookies(context, headers);
  return transact(context.database, { path: 'none', actor: response.user.id }, async (tx) => {
    const session = await tx.db.selectFrom('access.session').select('id').where('token', '=', response.token).executeTakeFirstOrThrow();
    return loadMe(tx, offered, { id: response.user.id, sessionId: session.id });
  });
}

function refuse(error: unknown): never {
  if ((error as { statusCode?: number }).statusCode === 401) throw new Problem(accessProblems.wrongSignIn);
  throw error;
}
