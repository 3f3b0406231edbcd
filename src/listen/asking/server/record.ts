import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { seqOfKey } from '#listen/conversations/server/seq-of-key.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import type { AskingParts } from './asking-parts.ts';
import { give } from './give.ts';

/**
 * The agent writes down what the customer answered aloud: purposes of the open question are granted, the others refused.
 * @throws Problem `answered-in-writing` where customers answer themselves, `ask-over` when it is not the open question.
 */
export async function record(
  { database, actor, now, idempotencyKey }: RequestContext,
  { feed }: AskingParts,
  input: { conversationId: string; askId: string; granted: Purpose[] },
) {
  const agent = asEmployee(actor);
  return repeatOnce(() =>
    transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
      const conversation = await lockServed(tx, input.conversationId, agent.id);
      if (!isSpoken(conversation.channel)) throw new Problem(askingProblems.inWriting);
      const repeated = idempotencyKey && (await seqOfKey(tx, conversation.id, idempotencyKey));
      if (repeated) return { seq: repeated };
      const facts = await loadFacts(tx, conversation.id);
      if (facts.hasCard) throw new Problem(askingProblems.inWriting);
      const open = facts.ask;
      if (!open || open.askId !== input.askId) throw new Problem(askingProblems.askOver, { field: 'askId' });
      const verdicts = open.purposes.map((purpose) => ({ purpose: purpose as Purpose, granted: input.granted.includes(purpose as Purpose) }));
      const basis = { askId: open.askId, audience: open.audience, speakers: open.speakers, means: 'verbal_confirmation' as const, proof: `heard by ${agent.id}`, idempotencyKey };
      const after = await give(tx, feed, conversation, facts, verdicts, basis, now());
      // A repeated answer finds the event its key stands on, the first.
      return { seq: after.seq - verdicts.length + 1 };
    }),
  );
}
