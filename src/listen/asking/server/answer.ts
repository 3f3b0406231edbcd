import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { lockOwn } from '#listen/conversations/server/lock-own.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { seqOfKey } from '#listen/conversations/server/seq-of-key.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import type { AskingParts } from './asking-parts.ts';
import { give } from './give.ts';

/** What a customer says to a question. */
export interface Answer {
  conversationId: string;
  askId: string;
  granted: Purpose[];
}

/**
 * The customer answers the card: purposes of the question they name are granted, the others refused.
 * @throws Problem `ask-over` when it is not the open one, `idempotency-key-reused` when the key said something else before.
 */
export async function answer({ database, actor, now, idempotencyKey }: RequestContext, { feed }: AskingParts, input: Answer) {
  const customer = asCustomer(actor);
  return repeatOnce(() =>
    transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
      const conversation = await lockOwn(tx, input.conversationId, customer.id);
      const repeated = idempotencyKey && (await seqOfKey(tx, conversation.id, idempotencyKey));
      if (repeated) return { seq: await sameAnswer(tx, input, repeated) };
      const facts = await loadFacts(tx, conversation.id);
      const open = facts.ask;
      if (!open || open.askId !== input.askId) throw new Problem(askingProblems.askOver, { field: 'askId' });
      const verdicts = open.purposes.map((purpose) => ({
        purpose: purpose as Purpose,
        granted: input.granted.includes(purpose as Purpose),
      }));
      const basis = { askId: open.askId, audience: open.audience, speakers: open.speakers, reach: open.reach, means: 'card' as const, idempotencyKey };
      const after = await give(tx, feed, conversation, facts, verdicts, basis, now());
      return { seq: after.seq };
    }),
  );
}

/** The number of an answer given before, if it was this one. */
async function sameAnswer(tx: Transaction, { conversationId, askId, granted }: Answer, seq: number): Promise<number> {
  const verdicts = (await readLog(tx, conversationId, seq - 1)).flatMap((event) => {
    if ((event.kind !== 'granted' && event.kind !== 'refused') || event.body.askId !== askId || event.body.means !== 'card') return [];
    return [{ seq: event.seq, purpose: event.body.purpose, granted: event.kind === 'granted' }];
  });
  const isSame = verdicts[0]?.seq === seq && verdicts.every((verdict) => granted.includes(verdict.purpose) === verdict.granted);
  if (!isSame) throw new Problem(problems.keyReused, { field: 'Idempotency-Key' });
  return verdicts.at(-1)?.seq ?? seq;
}
