import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Stops offering sign-in through the provider and forgets whose subject is whose. */
export async function removeProvider({ actor, database }: RequestContext) {
  await transact(database, { path: 'none', actor: asEmployee(actor).id }, async ({ db }) => {
    await db.deleteFrom('access.provider').execute();
    await db.deleteFrom('access.account').where('provider_id', '=', 'oidc').execute();
  });
  return {};
}
