import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import type { ConversationEvent, NewEvent } from '../contract/events.ts';
import type { Feed } from './feed.ts';

/** A conversation whose row this transaction holds locked; only such a one may grow. */
export interface LockedConversation {
  id: string;
  lastSeq: number;
  customerId: string;
  agentId: string | null;
  state: 'waiting' | 'live' | 'wrap-up' | 'closed';
  origin: 'real' | 'simulated' | 'replay';
  language: 'de' | 'en';
  channel: string;
}

/**
 * Appends events to a locked conversation and hands them to the feed once they are durable. Numbers are taken under the
 * row's lock, so they have no gaps; `lastSeq` of the given conversation moves on.
 */
export async function append(
  tx: Transaction,
  feed: Feed,
  conversation: LockedConversation,
  entries: readonly NewEvent[],
  now: Date,
): Promise<ConversationEvent[]> {
  if (entries.length === 0) return [];
  const events = entries.map(
    (entry, index) =>
      ({
        conversationId: conversation.id,
        seq: conversation.lastSeq + 1 + index,
        at: now.toISOString(),
        kind: entry.kind,
        party: entry.party,
        actorId: entry.actorId ?? null,
        body: entry.body,
      }) as ConversationEvent,
  );
  conversation.lastSeq += events.length;
  await tx.db
    .with('counted', (db) =>
      db.updateTable('conversations.conversation').set({ last_seq: conversation.lastSeq }).where('id', '=', conversation.id).returning('id'),
    )
    .insertInto('conversations.event')
    .columns(['conversation_id', 'seq', 'at', 'kind', 'party', 'actor_id', 'body', 'idempotency_key'])
    .expression(
      sql`select e.conversation_id, e.seq, e.at, e.kind, e.party, e.actor_id, e.body, e.idempotency_key
          from jsonb_to_recordset(${JSON.stringify(events.map((event, index) => row(event, entries[index]?.idempotencyKey)))}::jsonb)
            as e(conversation_id uuid, seq int, at timestamptz, kind text, party text, actor_id uuid, body jsonb, idempotency_key text)`,
    )
    .execute();
  tx.afterCommit(() => feed.publish(events));
  return events;
}

function row(event: ConversationEvent, idempotencyKey: string | undefined) {
  const { conversationId, seq, at, kind, party, actorId, body } = event;
  return { conversation_id: conversationId, seq, at, kind, party, actor_id: actorId, body, idempotency_key: idempotencyKey ?? null };
}
