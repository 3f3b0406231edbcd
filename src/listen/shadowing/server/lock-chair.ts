import type { Transaction } from '#platform/db/transact.ts';

/** An agent's chair, locked for the rest of the transaction. */
export interface LockedChair {
  agentId: string;
  state: 'free' | 'closed' | 'breather';
  until: Date | null;
  /** What it is again when a breather ends. */
  afterBreather: 'free' | 'closed';
}

/**
 * Locks an agent's chair. Whoever seats a guest and whoever takes a conversation does this first, so that no guest is
 * missing in a conversation and none sits in it twice. Always before the conversations' rows.
 */
export async function lockChair(tx: Transaction, agentId: string): Promise<LockedChair> {
  await tx.db
    .insertInto('shadowing.chair')
    .values({ agent_id: agentId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx.db
    .selectFrom('shadowing.chair')
    .select(['state', 'until', 'after_breather'])
    .where('agent_id', '=', agentId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    agentId,
    state: row.state as LockedChair['state'],
    until: row.until,
    afterBreather: row.after_breather as LockedChair['afterBreather'],
  };
}
