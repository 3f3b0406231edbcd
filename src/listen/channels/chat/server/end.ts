import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append } from '#listen/conversations/server/append.ts';
import { lockOwn } from '#listen/conversations/server/lock-own.ts';
import type { ChatParts } from './chat-parts.ts';

/**
 * The customer ends the conversation. One that nobody took yet closes; one that is served goes to wrap-up, so that the
 * agent can still name the contact reason.
 */
export async function end({ database, actor, now }: RequestContext, { feed }: ChatParts, input: { conversationId: string }) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
    const conversation = await lockOwn(tx, input.conversationId, customer.id);
    if (conversation.state === 'closed' || conversation.state === 'wrap-up') return {};
    const at = now();
    const waiting = conversation.state === 'waiting';
    await append(
      tx,
      feed,
      conversation,
      [waiting ? { kind: 'closed', party: 'customer', actorId: customer.id, body: { reasonId: null } } : { kind: 'wrapped-up', party: 'customer', actorId: customer.id, body: {} }],
      at,
    );
    await tx.db
      .updateTable('conversations.conversation')
      .set(waiting ? { state: 'closed', closed_at: at } : { state: 'wrap-up', wrapped_up_at: at })
      .where('id', '=', conversation.id)
      .execute();
    return {};
  });
}
