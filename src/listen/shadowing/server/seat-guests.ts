import { randomBytes } from 'node:crypto';
import type { Transaction } from '#platform/db/transact.ts';
import { append, type LockedConversation } from '#listen/conversations/server/append.ts';
import type { NewEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { askCustomer, mayAsk } from '#listen/asking/server/ask-customer.ts';
import { asksAutomatically } from '#listen/asking/server/asks-automatically.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import { activeVisits } from './active-visits.ts';
import { chairNow } from './chair-now.ts';
import type { LockedChair } from './lock-chair.ts';

/**
 * Seats the host's guests in a conversation they are not in yet, and asks the customer where that is due. The chair is
 * locked and the conversation belongs to its agent already. During a breather the door starts closed.
 */
export async function seatGuests(
  tx: Transaction,
  feed: Feed,
  chair: LockedChair,
  conversation: LockedConversation,
  because: EventBody<'asked'>['because'],
  now: Date,
): Promise<void> {
  const visits = await activeVisits(tx, chair.agentId);
  if (visits.length === 0) return;
  let facts = await loadFacts(tx, conversation.id);
  const entries: NewEvent[] = [];
  if (chairNow(chair, now) === 'breather' && !facts.paused) entries.push({ kind: 'paused', party: 'agent', actorId: chair.agentId, body: { recallFrom: facts.seq } });
  for (const visit of visits) {
    if (facts.listeners.has(visit.id)) continue;
    entries.push({
      kind: 'listener-joined',
      party: 'system',
      actorId: visit.guestId,
      body: { visitId: visit.id, handle: randomBytes(6).toString('base64url'), function: visit.function },
    });
  }
  const events = await append(tx, feed, conversation, entries, now);
  facts = events.reduce(foldFacts, facts);
  const joined = events.some((event) => event.kind === 'listener-joined');
  if (joined && !facts.paused && mayAsk(facts) && (await asksAutomatically(tx))) {
    await askCustomer(tx, feed, conversation, facts, because, now);
  }
}
