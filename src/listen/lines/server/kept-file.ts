import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Which file of a conversation: by its id, or the view of a turn. */
export type WhichFile = { id: string } | { viewOf: number };

/**
 * A file as it was kept, for the agent who serves the conversation now.
 * @throws Problem `not-found`, the same whether there is none, it was not kept, or somebody else serves.
 */
export async function keptFile({ database, vault, actor }: RequestContext, conversationId: string, which: WhichFile): Promise<{ name: string; content: Buffer }> {
  const agent = asEmployee(actor);
  const row = await transact(database, { path: 'serving', actor: agent.id }, ({ db }) =>
    db
      .selectFrom('lines.attachment as file')
      .innerJoin('conversations.conversation as conversation', 'conversation.id', 'file.conversation_id')
      .select(['file.name', 'file.sealed'])
      .where('conversation.id', '=', conversationId)
      .where('conversation.agent_id', '=', agent.id)
      .where('conversation.state', '<>', 'closed')
      .where((where) => ('id' in which ? where('file.id', '=', which.id) : where.and([where('file.seq', '=', which.viewOf), where('file.view', '=', true)])))
      .executeTakeFirst(),
  );
  if (!row?.sealed) throw new Problem(problems.notFound);
  return { name: row.name, content: vault.unseal('lines.attachment', row.sealed) };
}
