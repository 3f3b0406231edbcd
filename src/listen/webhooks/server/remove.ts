import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { noteAccess } from '#listen/privacy/server/note-access.ts';

/** Tells an endpoint no longer. What waits for it and its log go with it. */
export async function remove({ database, actor, now }: RequestContext, { endpointId }: { endpointId: string }) {
  const caller = asEmployee(actor);
  await transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const gone = await tx.db.deleteFrom('webhooks.endpoint').where('id', '=', endpointId).returning('url').executeTakeFirst();
    if (!gone) throw new Problem(problems.notFound);
    await noteAccess(tx, { what: 'settings', employeeId: caller.id, detail: `webhook removed ${new URL(gone.url).host}` }, now());
  });
  return {};
}
