import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { ChatView } from './chat-view.ts';
import { ownConversations } from './own-conversations.ts';

/** What happened in the customer's conversation after a number. */
export async function events({ database, actor }: RequestContext, input: { conversationId: string; after: number }) {
  const customer = asCustomer(actor);
  return transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
    const [conversation] = await ownConversations(tx, customer.id, input.conversationId);
    if (!conversation) throw new Problem(problems.notFound);
    const log = await readLog(tx, conversation.id);
    const view = new ChatView();
    const items = log.flatMap((event) => view.add(event)).filter((event) => event.seq > input.after);
    return { conversation, items };
  });
}
