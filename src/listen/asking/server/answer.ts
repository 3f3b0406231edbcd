import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { lockOwn } from '#listen/conversations/server/lock-own.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { seqOfKey } from '#listen/conversations/server/seq-of-key.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import type { AskingParts } from './asking-parts.ts';
import { give } from './give.ts';

/** The customer answers the card: purposes of the question they name are granted, the others refused. */
export async function answer(
  { database, actor, now, idempotencyKey }: RequestContext,
  { feed }: AskingParts,
  input: { conversationId: string; askId: string; granted: Purpose[] },
) {
  const customer = asCustomer(actor);
  return repeatOnce(() =>
    transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
      const conversation = await lockOwn(tx, input.conversationId, customer.id);
      const repeated = idempotencyKey && (await seqOfKey(tx, conversation.id, idempotencyKey));
      if (repeated) return { seq: repeated };
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
