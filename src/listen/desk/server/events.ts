import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadView } from './load-view.ts';

/** What happened in a conversation the agent serves. */
export async function events({ database, actor }: RequestContext, input: { conversationId: string; after: number }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const { view, items } = await loadView(tx, agent.id, input.conversationId);
    return { conversation: view.conversation, items: items.filter((event) => event.seq > input.after) };
  });
}
