import { onPath } from '#platform/db/on-path.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { insertThanks, isKept, type Added } from './insert-thanks.ts';
import { ownNames } from './own-names.ts';
import { ownPraise } from './own-praise.ts';
import { permissionsIn } from './permissions.ts';
import { proposedWords } from './proposed-words.ts';
import { servedConversation } from './served-turn.ts';

/** Thanks said aloud, in the agent’s spelling. */
export interface Typing extends Added {
  id: string;
  conversationId: string;
  text: string;
}

/** Keeps what a customer said aloud, typed by the agent. @throws Problem `spoken-only`, `customer-said-no`. */
export async function type({ database, actor, bell, now }: RequestContext, input: Typing) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await servedConversation(tx, input.conversationId, agent.id, { lock: true });
    if (await onPath(tx, 'praise', (own) => isKept(own, agent, input.id))) return ownPraise(tx, agent, input.id);
    if (!isSpoken(conversation.channel)) throw new Problem(praiseProblems.spokenOnly);
    if ((await permissionsIn(tx, conversation.id)).quote === 'refused') throw new Problem(praiseProblems.saidNo);
    const text = input.text.trim();
    const keep = input.showsName ? await ownNames(tx, agent.id) : [];
    const words = proposedWords({ text, stretch: { start: 0, end: text.length }, also: [], leave: [], keep, language: conversation.language });
    const from = { conversationId: conversation.id, customerId: conversation.customerId, seq: null };
    await onPath(tx, 'praise', (own) => insertThanks(own, agent, { ...conversation, ...input, ...words, saidAt: now(), from, about: conversation }, now()));
    tx.afterCommit(() => ringPraise(bell, input.id));
    return ownPraise(tx, agent, input.id);
  });
}
