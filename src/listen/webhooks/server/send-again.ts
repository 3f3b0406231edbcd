import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadDelivery } from './deliveries.ts';
import type { WebhookParts } from './webhook-parts.ts';

/** Puts a message back in the queue, whatever became of it; its attempts are counted anew. */
export async function sendAgain({ database, actor, now }: RequestContext, { courier }: WebhookParts, { endpointId, deliveryId }: { endpointId: string; deliveryId: string }) {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const queued = await tx.db
      .updateTable('webhooks.delivery')
      .set({ state: 'waiting', attempts: 0, next_at: now(), done_at: null })
      .where('id', '=', deliveryId)
      .where('endpoint_id', '=', endpointId)
      .returning('id')
      .executeTakeFirst();
    if (!queued) throw new Problem(problems.notFound);
    // Somebody says that it works again: it need not rest any longer.
    await tx.db.updateTable('webhooks.endpoint').set({ rest_until: null }).where('id', '=', endpointId).execute();
    tx.afterCommit(() => courier.wake());
    return loadDelivery(tx, caller, endpointId, deliveryId);
  });
}

/** The same for everything that was given up. @returns how many messages. */
export async function sendFailedAgain({ database, actor, now }: RequestContext, { courier }: WebhookParts, { endpointId }: { endpointId: string }) {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const known = await tx.db.updateTable('webhooks.endpoint').set({ rest_until: null }).where('id', '=', endpointId).returning('id').executeTakeFirst();
    if (!known) throw new Problem(problems.notFound);
    const queued = await tx.db
      .updateTable('webhooks.delivery')
      .set({ state: 'waiting', attempts: 0, next_at: now(), done_at: null })
      .where('endpoint_id', '=', endpointId)
      .where('state', '=', 'failed')
      .returning('id')
      .execute();
    tx.afterCommit(() => courier.wake());
    return { messages: queued.length };
  });
}
