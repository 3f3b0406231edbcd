import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Me } from '../contract/me.ts';
import type { Access } from './access.ts';
import { forwardCookies, libraryHeaders } from './library-call.ts';
import { loadMe } from './load-me.ts';

const renewAfter = 86_400_000;

/** Who calls. A browser asks this whenever it opens the product, so this is where its session is prolonged, once a day. */
export async function showMe(context: RequestContext, { library, offered }: Access): Promise<Me> {
  const caller = asEmployee(context.actor);
  const { me, renew } = await transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const session = caller.sessionId
      ? await tx.db.selectFrom('access.session').select('updated_at').where('id', '=', caller.sessionId).executeTakeFirst()
      : undefined;
    return {
      me: await loadMe(tx, offered, caller),
      renew: session !== undefined && context.now().getTime() - session.updated_at.getTime() > renewAfter,
    };
  });
  if (renew) {
    const { api } = await library.local();
    const { headers } = await api.getSession({ headers: libraryHeaders(context), returnHeaders: true });
    forwardCookies(context, headers);
  }
  return me;
}
