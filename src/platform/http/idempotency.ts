import { createHash } from 'node:crypto';
import { problems } from '../contract/well-known-problems.ts';
import type { Transaction } from '../db/transact.ts';
import { Problem } from './problem.ts';
import type { RequestContext } from './request-context.ts';

/**
 * Runs a create at most once per caller and `Idempotency-Key`, inside the command's own transaction. A retry gets the
 * first reply's reference back; shape it by loading again, as only references are kept (three days), never content.
 * @throws Problem `idempotency-key-reused` when the key came with other input before.
 */
export async function once<R extends object>(
  context: Pick<RequestContext, 'actor' | 'idempotencyKey' | 'remoteAddress'>,
  tx: Transaction,
  operation: string,
  input: unknown,
  create: () => Promise<R>,
): Promise<R> {
  const key = context.idempotencyKey;
  if (key === undefined) return create();
  const caller = callerOf(context);
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest();
  const claimed = await tx.db
    .insertInto('platform.idempotency')
    .values({ caller, operation, key, request_hash: requestHash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  const entry = tx.db
    .selectFrom('platform.idempotency')
    .where('caller', '=', caller)
    .where('operation', '=', operation)
    .where('key', '=', key);
  if (!claimed) {
    const earlier = await entry.select(['request_hash', 'reference']).executeTakeFirstOrThrow();
    if (!earlier.request_hash.equals(requestHash)) throw new Problem(problems.keyReused, { field: 'Idempotency-Key' });
    return earlier.reference as R;
  }
  const reference = await create();
  await tx.db
    .updateTable('platform.idempotency')
    .set({ reference: JSON.stringify(reference) })
    .where('caller', '=', caller)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .execute();
  return reference;
}

function callerOf({ actor, remoteAddress }: Pick<RequestContext, 'actor' | 'remoteAddress'>): string {
  if ('id' in actor) return `${actor.kind}:${actor.id}`;
  return actor.kind === 'system' ? `system:${actor.name}` : `stranger:${remoteAddress}`;
}
