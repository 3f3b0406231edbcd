import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import { conversationProblems } from '#listen/conversations/contract/problems.ts';

/** Whether an agent speaks on the phone. The chair is locked, so nobody gets a second call meanwhile. */
export async function isOnACall({ db }: Transaction, agentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('conversations.conversation')
    .select('id')
    .where('agent_id', '=', agentId)
    .where('channel', '=', 'call')
    .where('state', '=', 'live')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nobody can speak with two callers. @throws Problem `already-on-a-call`. */
export async function refuseSecondCall(tx: Transaction, { channel }: Pick<LockedConversation, 'channel'>, agentId: string): Promise<void> {
  if (channel === 'call' && (await isOnACall(tx, agentId))) throw new Problem(conversationProblems.onACall);
}
