import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { openFindings, shapeFinding } from './open-findings.ts';

const Position = z.tuple([z.iso.datetime(), z.uuid(), z.int()]);

/** Thanks in the agent’s conversations that wait to be kept or let go, newest first. */
export async function found({ database, actor }: RequestContext, input: { conversationId?: string; cursor?: string; limit: number }) {
  const agent = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    let query = openFindings(tx).where('c.agent_id', '=', agent.id);
    if (input.conversationId !== undefined) query = query.where('f.conversation_id', '=', input.conversationId);
    if (after) {
      const [at, conversationId, seq] = after;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('f.said_at', 'f.conversation_id', 'f.seq'), '<', tuple(new Date(at), conversationId, seq)));
    }
    const rows = await query.orderBy('f.said_at', 'desc').orderBy('f.conversation_id', 'desc').orderBy('f.seq', 'desc').limit(input.limit + 1).execute();
    return pageOf(rows, input.limit, (row) => [row.said_at.toISOString(), row.conversation_id, row.seq], shapeFinding);
  });
}
