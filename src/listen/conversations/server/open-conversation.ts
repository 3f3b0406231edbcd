import { v7 } from 'uuid';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Met } from '../contract/met.ts';
import { append, type LockedConversation } from './append.ts';
import type { Feed } from './feed.ts';

/** How a conversation begins. */
export interface Opening {
  customerId: string;
  channel: 'chat' | 'mail' | 'call' | 'social' | 'in-person';
  origin: 'real' | 'simulated' | 'replay';
  language: 'de' | 'en';
  brand?: string;
  product?: string;
  /** Customers of this channel speak, but this one answers questions on a card. */
  asks?: 'card';
  /** Identifier elsewhere; unique. */
  source?: string;
  /** Of talks in person. */
  met?: Met;
  now: Date;
}

/** Creates a conversation that waits in the queue. Its first event is `opened`. */
export async function openConversation(tx: Transaction, feed: Feed, opening: Opening): Promise<LockedConversation> {
  const { customerId, channel, origin, language, now } = opening;
  const brandId = await keyed(tx, 'conversations.brand', 'brand', opening.brand);
  const productId = await keyed(tx, 'conversations.product', 'product', opening.product);
  const conversation: LockedConversation = {
    id: v7(),
    lastSeq: 0,
    customerId,
    agentId: null,
    state: 'waiting',
    origin,
    language,
    channel,
  };
  await tx.db
    .insertInto('conversations.conversation')
    .values({
      id: conversation.id,
      customer_id: customerId,
      channel,
      origin,
      language,
      state: 'waiting',
      brand_id: brandId,
      product_id: productId,
      opened_at: now,
      source: opening.source ?? null,
      occasion: opening.met?.occasion ?? null,
      place: opening.met?.place ?? null,
    })
    .execute();
  await append(tx, feed, conversation, [{ kind: 'opened', party: 'customer', actorId: customerId, body: { channel, language, origin, ...(opening.asks && { asks: opening.asks }) } }], now);
  return conversation;
}

async function keyed(
  tx: Transaction,
  table: 'conversations.brand' | 'conversations.product',
  field: string,
  key: string | undefined,
): Promise<string | null> {
  if (key === undefined) return null;
  const row = await tx.db.selectFrom(table).select('id').where('key', '=', key).executeTakeFirst();
  if (!row) throw new Problem(problems.invalidInput, { errors: [{ field, message: fieldSentence('is not in the catalogue', 'steht nicht im Katalog') }] });
  return row.id;
}
