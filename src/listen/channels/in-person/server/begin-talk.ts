import { v7 } from 'uuid';
import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Vault } from '#platform/vault/vault.ts';
import type { LockedConversation } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { openConversation, type Opening } from '#listen/conversations/server/open-conversation.ts';
import { beginServing } from '#listen/desk/server/begin-serving.ts';
import { lockChair } from '#listen/shadowing/server/lock-chair.ts';
import { seatGuests } from '#listen/shadowing/server/seat-guests.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import { talkKey } from './talk-key.ts';

/** A talk about to be noted. */
export interface Talk extends Pick<Opening, 'language' | 'met' | 'brand' | 'product' | 'source' | 'now'> {
  agentId: string;
  origin: 'real' | 'simulated';
}

/** Opens a talk in person as the agent's own, with a nameless customer, and seats the agent's guests; on path `serving`. */
export async function beginTalk(tx: Transaction, { feed, vault }: { feed: Feed; vault: Vault }, talk: Talk): Promise<LockedConversation> {
  const { agentId, now, ...opening } = talk;
  const chair = await lockChair(tx, agentId);
  const conversation = await onPath(tx, 'intake', async (intake) => {
    const customerId = v7();
    await newCustomer(intake, { id: customerId, language: talk.language, origin: talk.origin, key: talkKey(vault, customerId) });
    return openConversation(intake, feed, { ...opening, customerId, channel: 'in-person', now });
  });
  await beginServing(tx, { feed }, conversation, agentId, now);
  await seatGuests(tx, feed, chair, conversation, 'first', now);
  return conversation;
}
