import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { servedRecords } from './conversation-record.ts';
import { viewOf } from './load-view.ts';
import { waiting } from './waiting.ts';

/** The agent's conversations and the queue. */
export async function overview({ database, actor }: RequestContext) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversations = [];
    for (const record of await servedRecords(tx, agent.id)) conversations.push((await viewOf(tx, record)).view.conversation);
    return { conversations, queue: await waiting(tx) };
  });
}
