import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { Means, NewEvent, Purpose } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';

/**
 * Purposes that were asked for or granted in a conversation and could be taken back, listening first. Also what nobody has answered, and
 * listening when a hand-over has ended the yes meanwhile: whoever wrote "stop" is not asked again.
 */
export function withdrawable({ grant, purposes, questions, refusals }: ConsentFacts): Purpose[] {
  const asked = [...questions.keys()].filter((purpose) => !refusals.has(purpose));
  const all = new Set([...(grant ? ['listen'] : []), ...asked, ...purposes.keys()] as Purpose[]);
  return [...(all.delete('listen') ? (['listen'] as const) : []), ...all];
}

/** Takes back what the customer agreed to; from this commit on nobody hears anything. */
export async function withdraw(
  tx: Transaction,
  feed: Feed,
  conversation: LockedConversation,
  facts: ConsentFacts,
  purposes: readonly Purpose[],
  means: Means,
  now: Date,
): Promise<ConsentFacts> {
  const entries: NewEvent[] = purposes.map((purpose) => ({
    kind: 'withdrawn',
    party: 'customer',
    actorId: conversation.customerId,
    body: { purpose, means },
  }));
  const events = await append(tx, feed, conversation, entries, now);
  await appendToLedger(
    tx,
    events.map((event, index) => ({
      conversationId: conversation.id,
      kind: 'withdrawn' as const,
      party: 'customer',
      purpose: purposes[index] ?? 'listen',
      seq: event.seq,
      subjectId: conversation.customerId,
      facts: { means },
    })),
    now,
  );
  return events.reduce(foldFacts, facts);
}
