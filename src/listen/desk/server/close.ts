import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { append } from '#listen/conversations/server/append.ts';
import { lockServed } from '#listen/conversations/server/lock-served.ts';
import type { DeskParts } from './desk-parts.ts';

/** Closes a conversation with its contact reason. */
export async function close(
  { database, actor, now }: RequestContext,
  { feed }: DeskParts,
  input: { conversationId: string; reasonId: string; productId?: string | null },
) {
  const agent = asEmployee(actor);
  return transact(database, { path: 'serving', actor: agent.id }, async (tx) => {
    const conversation = await lockServed(tx, input.conversationId, agent.id);
    await known(tx, 'conversations.reason', 'reasonId', input.reasonId);
    if (input.productId) await known(tx, 'conversations.product', 'productId', input.productId);
    await append(tx, feed, conversation, [{ kind: 'closed', party: 'agent', actorId: agent.id, body: { reasonId: input.reasonId } }], now());
    await tx.db
      .updateTable('conversations.conversation')
      .set({ state: 'closed', closed_at: now(), reason_id: input.reasonId, ...(input.productId === undefined ? {} : { product_id: input.productId }) })
      .where('id', '=', conversation.id)
      .execute();
    return {};
  });
}

async function known(tx: Transaction, table: 'conversations.reason' | 'conversations.product', field: string, id: string): Promise<void> {
  const row = await tx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.invalidInput, { errors: [{ field, message: fieldSentence('is not in the catalogue', 'steht nicht im Katalog') }] });
}
