import { problems } from '#platform/contract/well-known-problems.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
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
  if (!said) throw new Problem(problems.notFound);
  return said;
}
