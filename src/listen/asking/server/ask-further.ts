import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { askingProblems } from '../contract/problems.ts';
import type { FurtherPurpose } from '../contract/further-purpose.ts';
import type { AskingParts } from './asking-parts.ts';
import { putQuestion } from './put-question.ts';

/**
 * The agent asks the customer for more than listening: whether a sentence may be kept, shown outside, learned from. Each once: neither
 * after a yes nor after a no. The question stays open when the talk ends, as thanks often comes last.
 * @throws Problem `question-open` while another one waits, `answered-before` when all of it was answered.
 */
export async function askFurther({ database, actor, now }: RequestContext, { feed }: AskingParts, input: { conversationId: string; purposes: FurtherPurpose[] }) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await lockServed(tx, input.conversationId, agent.id);
    const facts = await loadFacts(tx, conversation.id);
    const { ask } = facts;
    if (ask && input.purposes.every((purpose) => ask.purposes.includes(purpose))) return { askId: ask.askId };
    if (ask) throw new Problem(askingProblems.questionOpen);
    const purposes = [...new Set(input.purposes)].filter((purpose) => !facts.purposes.has(purpose) && !facts.refusals.has(purpose));
    if (purposes.length === 0) throw new Problem(askingProblems.answeredBefore, { field: 'purposes' });
    const { askId } = await putQuestion(tx, feed, conversation, facts, { purposes, because: 'first' }, now());
    return { askId };
  });
}
