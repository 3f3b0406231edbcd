import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { asSignInProvider, redirectUri } from './provider-settings.ts';

/** The organisation's provider, and what to enter there before it is set. */
export async function showProvider(context: RequestContext) {
  const row = await transact(context.database, { path: 'none', actor: asEmployee(context.actor).id }, ({ db }) =>
    db.selectFrom('access.provider').selectAll().executeTakeFirst(),
  );
  return { provider: row ? asSignInProvider(row, context) : null, redirectUri: redirectUri(context) };
}
