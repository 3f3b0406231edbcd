import { onPath } from '#platform/db/on-path.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { praiseProblems } from '../../contract/problems.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { insertThanks, isKept, type Added } from './insert-thanks.ts';
import { ownPraise } from './own-praise.ts';
import { permissionsIn } from './permissions.ts';
import { servedConversation } from './served-turn.ts';
import { typedWords, type Typed } from './typed-words.ts';

/** What a collector sends when they keep what was said aloud. */
export interface Typing extends Typed, Omit<Added, 'showsName'> {
  id: string;
  /** The words as they were shown. */
  confirmed: string;
}

/** Keeps what a customer said aloud, typed by the agent. @throws Problem `spoken-only`, `customer-said-no`, `other-words`. */
export async function type({ database, actor, bell, now }: RequestContext, input: Typing) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await servedConversation(tx, input.conversationId, agent.id, { lock: true });
    if (await onPath(tx, 'praise', (own) => isKept(own, agent, input.id))) return ownPraise(tx, agent, input.id);
    const words = await typedWords(tx, agent, conversation, input);
    if ((await permissionsIn(tx, conversation.id)).quote === 'refused') throw new Problem(praiseProblems.saidNo);
    if (words.text !== input.confirmed) throw new Problem(praiseProblems.otherWords, { field: 'confirmed' });
    const from = { conversationId: conversation.id, customerId: conversation.customerId, seq: null };
    await onPath(tx, 'praise', (own) => insertThanks(own, agent, { ...conversation, ...input, ...words, saidAt: now(), from, about: conversation }, now()));
    tx.afterCommit(() => ringPraise(bell, input.id));
    return ownPraise(tx, agent, input.id);
  });
}
