import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { replayDesk } from './replay-desk.ts';

/**
 * A conversation that is being played, and the desk that plays it. Whoever plays can reach no other conversation this way.
 * @throws Problem `not-found`, the same whether it does not exist or a real customer is in it.
 */
export async function played({ database }: Pick<RequestContext, 'database'>, conversationId: string) {
  return transact(database, { path: 'intake', actor: null }, async (tx) => {
    const row = await tx.db
      .selectFrom('conversations.conversation')
      .select('state')
      .where('id', '=', conversationId)
      .where('origin', '=', 'replay')
      .executeTakeFirst();
    if (!row) throw new Problem(problems.notFound);
    return { desk: await replayDesk(tx), state: row.state as 'waiting' | 'live' | 'wrap-up' | 'closed' };
  });
}
