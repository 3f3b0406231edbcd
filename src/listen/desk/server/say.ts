import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { say as append, type Said } from '#listen/conversations/server/say.ts';
import type { DeskParts } from './desk-parts.ts';

/** The agent answers. */
export async function say(
  { database, actor, now, idempotencyKey }: RequestContext,
  { feed }: DeskParts,
  input: { conversationId: string; text: string },
): Promise<Said> {
  const agent = asEmployee(actor);
  return repeatOnce(() =>
    transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
      const said = await append(tx, feed, { ...input, party: 'agent', actorId: agent.id, idempotencyKey, now: now() });
      if (!said) throw new Problem(problems.notFound);
      return said;
    }),
  );
}
