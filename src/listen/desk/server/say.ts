import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import { refuseReusedKey } from '#listen/conversations/server/refuse-reused-key.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { sayAtOnce, type Said } from '#listen/conversations/server/say.ts';
import type { DeskParts } from './desk-parts.ts';

/** The agent answers. */
export async function say(
  { database, actor, now, idempotencyKey }: RequestContext,
  { feed }: DeskParts,
  input: { conversationId: string; text: string },
): Promise<Said> {
  const agent = asEmployee(actor);
  const said = await repeatOnce(() =>
    sayAtOnce(database, { path: 'serving', actor: agent.id }, feed, { ...input, party: 'agent', actorId: agent.id, idempotencyKey, now: now() }),
  );
  return said ?? refuse({ database }, agent.id, input.conversationId, idempotencyKey);
}

/** Nothing was appended: the agent does not serve it, or the key stands for something else there. */
async function refuse({ database }: Pick<RequestContext, 'database'>, agentId: string, conversationId: string, idempotencyKey: string | undefined): Promise<never> {
  await transact(database, { path: 'serving', actor: agentId }, async (tx) => {
    await lockServed(tx, conversationId, agentId);
    await refuseReusedKey(tx, conversationId, idempotencyKey);
  });
  throw new Problem(problems.notFound);
}
