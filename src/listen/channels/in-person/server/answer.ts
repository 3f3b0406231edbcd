import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { askingProblems } from '#listen/asking/contract/problems.ts';
import { give } from '#listen/asking/server/give.ts';
import type { Purpose } from '#listen/conversations/contract/events.ts';
import { repeatOnce } from '#listen/conversations/server/repeat-once.ts';
import { seqOfKey } from '#listen/conversations/server/seq-of-key.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import type { InPersonParts } from './in-person-parts.ts';
import { lockTalk } from './lock-talk.ts';

/**
 * The customer has pressed their answer on the agent's screen: purposes of the open question are granted, the others refused.
 * @throws Problem `ask-over` when it is not the open question.
 */
export async function answer(
  { database, actor, now, idempotencyKey }: RequestContext,
  { feed }: InPersonParts,
  input: { conversationId: string; askId: string; granted: Purpose[] },
) {
  const agent = asEmployee(actor);
  return repeatOnce(() =>
    transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
      const conversation = await lockTalk(tx, input.conversationId, agent.id);
      const repeated = idempotencyKey && (await seqOfKey(tx, conversation.id, idempotencyKey));
      if (repeated) return { seq: repeated };
      const facts = await loadFacts(tx, conversation.id);
      const open = facts.ask;
      if (!open || open.askId !== input.askId) throw new Problem(askingProblems.askOver, { field: 'askId' });
      const verdicts = open.purposes.map((purpose) => ({ purpose: purpose as Purpose, granted: input.granted.includes(purpose as Purpose) }));
      const basis = { askId: open.askId, audience: open.audience, speakers: open.speakers, means: 'card' as const, proof: `pressed on the screen of ${agent.id}`, idempotencyKey };
      const after = await give(tx, feed, conversation, facts, verdicts, basis, now());
      // A repeated answer finds the event its key stands on, the first.
      return { seq: after.seq - verdicts.length + 1 };
    }),
  );
}
