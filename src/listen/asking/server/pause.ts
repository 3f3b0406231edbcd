import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import { lockServedAll } from '#listen/conversations/server/lock-served-all.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import type { AskingParts } from './asking-parts.ts';

/** How far back the words leave guests' screens when the door is closed (health, card, grief), in seconds. */
const recallSeconds = 60;

/** Closes the door of one or all of the agent's conversations at once. Asks for no reason and stores none. */
export async function pause(context: RequestContext, { feed }: AskingParts, input: { conversationId?: string }) {
  const agent = asEmployee(context.actor);
  return transact(context.database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversations = await lockServedAll(tx, agent.id, input.conversationId);
    const closed: string[] = [];
    for (const conversation of conversations) if (await close(tx, feed, conversation, agent.id, context)) closed.push(conversation.id);
    return { closed };
  });
}

/** Closes one door inside the caller's transaction. False if it was closed by an agent already. */
export async function close(
  tx: Transaction,
  feed: AskingParts['feed'],
  conversation: LockedConversation,
  agentId: string | null,
  { clock, now }: Pick<RequestContext, 'clock' | 'now'>,
): Promise<boolean> {
  const facts = await loadFacts(tx, conversation.id);
  if (facts.paused) return false;
  // A clock that was set in between must not keep the last words on a screen.
  const earliest = clock.ago(recallSeconds * 1_000);
  const before = await tx.db
    .selectFrom('conversations.event')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('conversation_id', '=', conversation.id)
    .where('at', '<', earliest)
    .executeTakeFirst();
  await append(tx, feed, conversation, [{ kind: 'paused', party: 'agent', actorId: agentId, body: { recallFrom: before?.seq ?? 0 } }], now());
  return true;
}
