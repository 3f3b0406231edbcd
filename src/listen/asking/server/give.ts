import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { Means, NewEvent, Purpose } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';

/** One purpose and what the customer said about it. */
export interface Verdict {
  purpose: Purpose;
  granted: boolean;
}

/**
 * Writes down a customer's answers. A grant to listen covers the given audience and the speakers of the moment the question
 * was put, nobody who came since.
 */
export async function give(
  tx: Transaction,
  feed: Feed,
  conversation: LockedConversation,
  facts: ConsentFacts,
  verdicts: readonly Verdict[],
  basis: { askId: string | null; audience: Iterable<string>; speakers: Iterable<string>; means: Means; reach?: 'thread' | undefined; proof?: string; idempotencyKey?: string },
  now: Date,
): Promise<ConsentFacts> {
  const { askId, means, reach } = basis;
  const audience = [...basis.audience];
  const speakers = [...basis.speakers];
  const entries = verdicts.map(({ purpose, granted }, index): NewEvent => {
    const common = { party: 'customer' as const, actorId: conversation.customerId, idempotencyKey: index === 0 ? basis.idempotencyKey : undefined };
    return granted
      ? { ...common, kind: 'granted', body: { purpose, audience, speakers, askId, means, ...(purpose === 'listen' && reach && { reach }) } }
      : { ...common, kind: 'refused', body: { purpose, askId, means } };
  });
  const events = await append(tx, feed, conversation, entries, now);
  await appendToLedger(
    tx,
    events.map((event, index) => ({
      conversationId: conversation.id,
      kind: event.kind as 'granted' | 'refused',
      party: 'customer',
      purpose: verdicts[index]?.purpose ?? 'listen',
      seq: event.seq,
      subjectId: conversation.customerId,
      facts: { askId, audience, speakers, means, ...(basis.proof && { proof: basis.proof }) },
    })),
    now,
  );
  return events.reduce(foldFacts, facts);
}
