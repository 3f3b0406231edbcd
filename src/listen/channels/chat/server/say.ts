import { transact, type Scope, type Transaction } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { conversationProblems } from '#listen/conversations/contract/problems.ts';
import { lockOwn } from '#listen/conversations/server/lock-own.ts';
import { refuseReusedKey } from '#listen/conversations/server/refuse-reused-key.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { say as append, sayAtOnce, type Said, type Saying } from '#listen/conversations/server/say.ts';
import { seqOfKey } from '#listen/conversations/server/seq-of-key.ts';
import { heedStopSign } from '#listen/asking/server/heed-stop-sign.ts';
import { readStopSign, type StopSign } from '#listen/asking/server/stop-word.ts';
import type { ChatParts } from './chat-parts.ts';

/** The customer says something. A message that takes consent back, or may, closes the door before it stands in the log. */
export async function say(
  { database, actor, now, idempotencyKey }: RequestContext,
  parts: ChatParts,
  input: { conversationId: string; text: string },
): Promise<Said> {
  const customer = asCustomer(actor);
  const scope: Scope = { path: 'customer', actor: customer.id };
  const sign = readStopSign(input.text);
  const saying: Saying = { ...input, party: 'customer', actorId: customer.id, idempotencyKey, now: now() };
  const said = await repeatOnce(() =>
    sign === 'none'
      ? sayAtOnce(database, scope, parts.feed, saying)
      : transact(database, scope, async (tx) => {
          await heed(tx, parts, saying, sign);
          return append(tx, parts.feed, saying);
        }),
  );
  return said ?? refuse({ database }, scope, saying);
}

async function heed(tx: Transaction, { feed }: ChatParts, saying: Saying, sign: StopSign): Promise<void> {
  const conversation = await lockOwn(tx, saying.conversationId, saying.actorId);
  if (saying.idempotencyKey && (await seqOfKey(tx, conversation.id, saying.idempotencyKey))) return;
  await heedStopSign(tx, feed, conversation, sign, saying.now);
}

/** Nothing was appended: either there is no such conversation for this customer, or it has ended. */
async function refuse({ database }: Pick<RequestContext, 'database'>, scope: Scope, saying: Saying): Promise<never> {
  await transact(database, scope, async (tx) => {
    await lockOwn(tx, saying.conversationId, saying.actorId);
    await refuseReusedKey(tx, saying.conversationId, saying.idempotencyKey);
  });
  throw new Problem(conversationProblems.closed);
}
