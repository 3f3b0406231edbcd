import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { heedStopSign } from '#listen/asking/server/heed-stop-sign.ts';
import { readStopSign } from '#listen/asking/server/stop-word.ts';
import { append } from '#listen/conversations/server/append.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { seqOfKey } from '#listen/conversations/server/seq-of-key.ts';
import type { InPersonParts } from './in-person-parts.ts';
import { lockTalk } from './lock-talk.ts';

interface Note {
  conversationId: string;
  by: 'customer' | 'agent';
  text: string;
}

/** The agent notes what was said. Words that take consent back, or may, close the door before they stand in the log. */
export async function note({ database, actor, now, idempotencyKey }: RequestContext, { feed }: InPersonParts, input: Note) {
  const agent = asEmployee(actor);
  return repeatOnce(() =>
    transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
      const conversation = await lockTalk(tx, input.conversationId, agent.id);
      const repeated = idempotencyKey && (await seqOfKey(tx, conversation.id, idempotencyKey));
      if (repeated) return { seq: await sameNote(tx, input, repeated) };
      const at = now();
      if (input.by === 'customer') await heedStopSign(tx, feed, conversation, readStopSign(input.text), at);
      const actorId = input.by === 'customer' ? conversation.customerId : agent.id;
      await append(tx, feed, conversation, [{ kind: 'turn', party: input.by, actorId, body: { text: input.text }, idempotencyKey }], at);
      return { seq: conversation.lastSeq };
    }),
  );
}

/** The number of a line noted before under this key, if it was this one. */
async function sameNote(tx: Transaction, { conversationId, by, text }: Note, seq: number): Promise<number> {
  const [event] = await readLog(tx, conversationId, seq - 1);
  if (event?.kind !== 'turn' || event.party !== by || event.body.text !== text) throw new Problem(problems.keyReused, { field: 'Idempotency-Key' });
  return seq;
}
