import { onPath } from '#platform/db/on-path.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { praiseProblems } from '../../contract/problems.ts';
import type { Praise } from '../../contract/praise.ts';
import { markKept } from '../finding/mark-kept.ts';
import { ringFound } from '../finding/ring-found.ts';
import { ringPraise } from '../hung/ring-praise.ts';
import { teach } from '../learning/teach.ts';
import type { PraiseParts } from '../praise-parts.ts';
import { insertThanks, isKept, type Added } from './insert-thanks.ts';
import { ownPraise } from './own-praise.ts';
import { proposal, type Choice } from './propose.ts';
import { servedConversation } from './served-turn.ts';

/** What a collector sends when they keep words. */
export interface Keeping extends Choice, Omit<Added, 'showsName'> {
  id: string;
  /** The words as they were shown. */
  confirmed: string;
}

/**
 * Keeps words of a customer, found or marked. They are made from the turn once more, so nothing hangs that nobody said; and they must
 * be what the collector saw.
 * @throws Problem `customer-said-no`, `other-words`, `kept-before`, and as {@link propose}.
 */
export async function keep({ database, actor, bell, now }: RequestContext, { read }: PraiseParts, input: Keeping): Promise<Praise> {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    // The same lock a withdrawal takes: whichever comes second sees the first.
    const conversation = await servedConversation(tx, input.conversationId, agent.id, { lock: true });
    if (await onPath(tx, 'praise', (own) => isKept(own, agent, input.id))) return ownPraise(tx, agent, input.id);
    const { proposal: shown, saidAt, earnerId } = await proposal(tx, agent, input, read);
    if (shown.permissions.quote === 'refused') throw new Problem(praiseProblems.saidNo);
    if (shown.text !== input.confirmed) throw new Problem(praiseProblems.otherWords, { field: 'confirmed' });
    await onPath(tx, 'praise', async (own) => {
      await refuseTwice(own, input, shown.text);
      const from = { conversationId: conversation.id, customerId: conversation.customerId, seq: input.seq };
      await insertThanks(own, agent, { ...conversation, weight: shown.weight, ...input, text: shown.text, language: shown.language, saidAt, from, earnerId, about: conversation }, now());
    });
    await teach(tx, bell, input, true, now());
    await markKept(tx, { conversationId: conversation.id, seq: input.seq, saidAt }, now());
    tx.afterCommit(() => {
      ringFound(bell, [conversation.id]);
      ringPraise(bell, input.id);
    });
    return ownPraise(tx, agent, input.id);
  });
}

async function refuseTwice(tx: Transaction, { conversationId, seq }: Keeping, text: string): Promise<void> {
  const twin = await tx.db
    .selectFrom('praise.thanks')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .where('text', '=', text)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (twin) throw new Problem(praiseProblems.keptBefore);
}
