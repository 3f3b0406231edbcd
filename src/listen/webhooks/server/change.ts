import { sql } from 'kysely';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { assertReachable } from './assert-reachable.ts';
import { loadEndpoints } from './shape-endpoint.ts';
import type { WebhookParts } from './webhook-parts.ts';

interface Change extends Partial<Pick<Endpoint, 'name' | 'url' | 'types' | 'isPrivate'>> {
  endpointId: string;
  state?: 'active' | 'paused';
  skipMissed: boolean;
}

/** Changes an endpoint. Switched on again it begins with a clean slate, and where it stopped, unless what it missed is skipped. */
export async function change({ database, actor, now }: RequestContext, { courier, resolve }: WebhookParts, input: Change): Promise<Endpoint> {
  const caller = asEmployee(actor);
  const known = await database.kysely.selectFrom('webhooks.endpoint').select(['url', 'is_private']).where('id', '=', input.endpointId).executeTakeFirst();
  if (!known) throw new Problem(problems.notFound);
  if (input.url !== undefined || input.isPrivate !== undefined) await assertReachable(input.url ?? known.url, input.isPrivate ?? known.is_private, resolve);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const before = await tx.db.selectFrom('webhooks.endpoint').select(['state', 'url']).where('id', '=', input.endpointId).forUpdate().executeTakeFirst();
    if (!before) throw new Problem(problems.notFound);
    const { name, url, types, isPrivate, state } = input;
    const isBack = state === 'active' && before.state !== 'active';
    await tx.db
      .updateTable('webhooks.endpoint')
      .set({ name, url, types, is_private: isPrivate, state, ...(isBack && { failures: 0, failing_since: null, rest_until: null }) })
      .where('id', '=', input.endpointId)
      .execute();
    if (isBack && input.skipMissed) await skipMissed(tx.db, input.endpointId);
    else if (isBack) await tx.db.updateTable('webhooks.delivery').set({ next_at: now() }).where('endpoint_id', '=', input.endpointId).where('state', '=', 'waiting').execute();
    if (url !== undefined && url !== before.url) await noteAccess(tx, { what: 'settings', employeeId: caller.id, detail: `webhook ${new URL(url).host}` }, now());
    tx.afterCommit(() => courier.wake());
    const [endpoint] = await loadEndpoints(tx, caller, now(), input.endpointId);
    if (!endpoint) throw new Problem(problems.notFound);
    return endpoint;
  });
}

async function skipMissed(db: RequestContext['database']['kysely'], endpointId: string): Promise<void> {
  await sql`update webhooks.endpoint set cursor_xid = pg_current_xact_id(), cursor_n = 0 where id = ${endpointId}`.execute(db);
  await db.deleteFrom('webhooks.delivery').where('endpoint_id', '=', endpointId).where('state', '=', 'waiting').execute();
}
