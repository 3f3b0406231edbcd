import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockConversation } from '#listen/conversations/server/lock-conversation.ts';
import { lockChair } from '#listen/shadowing/server/lock-chair.ts';
import { seatGuests } from '#listen/shadowing/server/seat-guests.ts';
import { beginServing } from './begin-serving.ts';
import type { DeskParts } from './desk-parts.ts';
import { loadView } from './load-view.ts';
import { isOnACall } from './one-call-at-a-time.ts';

/** Takes whoever waits longest, past callers while the agent is on the phone. Two agents asking at once get two customers. */
export async function takeNext({ database, actor, now }: RequestContext, parts: DeskParts) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const chair = await lockChair(tx, agent.id);
    const isBusy = await isOnACall(tx, agent.id);
    const next = await tx.db
      .selectFrom('conversations.conversation')
      .select('id')
      .where('state', '=', 'waiting')
      .$if(isBusy, (query) => query.where('channel', '<>', 'call'))
      .orderBy('opened_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    const conversation = next && (await lockConversation(tx, next.id));
    if (!conversation) return { conversation: null };
    await beginServing(tx, parts, conversation, agent.id, now());
    await seatGuests(tx, parts.feed, chair, conversation, 'first', now());
    return { conversation: (await loadView(tx, agent.id, conversation.id)).view.conversation };
  });
}
