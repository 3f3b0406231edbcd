import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { append } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { lockServedAll } from '#listen/conversations/server/lock-served-all.ts';
import { leave } from './hand-over.ts';

/**
 * No customer is left with somebody who serves nobody any more: what runs goes back into the queue, where it keeps its place, what was being
 * wrapped up is closed without a contact reason, and the chair is closed.
 */
export async function leaveDesk(tx: Transaction, parts: { feed: Feed }, agentId: string, now: Date): Promise<void> {
  await onPath(tx, 'asking', async (asking) => {
    // Locks the chair as well, so that nobody sits down meanwhile.
    await asking.db.updateTable('shadowing.chair').set({ state: 'closed', until: null, changed_at: now }).where('agent_id', '=', agentId).execute();
    for (const conversation of await lockServedAll(asking, agentId)) {
      await leave(asking, parts, conversation, now);
      const isLive = conversation.state === 'live';
      await append(
        asking,
        parts.feed,
        conversation,
        [isLive ? { kind: 'released', party: 'system', body: { from: agentId } } : { kind: 'closed', party: 'system', body: { reasonId: null } }],
        now,
      );
      await asking.db
        .updateTable('conversations.conversation')
        .set(isLive ? { state: 'waiting', agent_id: null, taken_at: null } : { state: 'closed', closed_at: now })
        .where('id', '=', conversation.id)
        .execute();
    }
  });
}
