import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import type { ConversationEvent, Party } from '../contract/events.ts';
import type { Feed } from './feed.ts';

/** A turn about to be said. */
export interface Saying {
  conversationId: string;
  party: Exclude<Party, 'system'>;
  actorId: string;
  text: string;
  idempotencyKey: string | undefined;
  now: Date;
}

/** Place of a turn in the log. */
export interface Said {
  seq: number;
  at: string;
}

/**
 * Appends a turn in one round trip: the row's lock, the number and the event in a single statement. A repeated key gets the
 * place of the first turn. Undefined when the path shows no such conversation, or it is no longer spoken in.
 */
export async function say(tx: Transaction, feed: Feed, { conversationId, party, actorId, text, idempotencyKey, now }: Saying): Promise<Said | undefined> {
  const at = now.toISOString();
  const body = { text };
  const { rows } = await sql<{ seq: number; at: Date; fresh: boolean }>`
    with earlier as (
      select seq, at from conversations.event
      where conversation_id = ${conversationId} and idempotency_key = ${idempotencyKey ?? null}::text
    ), counted as (
      update conversations.conversation set last_seq = last_seq + 1
      where id = ${conversationId} and state <> 'closed' and (agent_id = ${party === 'agent' ? actorId : null}::uuid or ${party} = 'customer')
        and not exists (select from earlier)
      returning last_seq
    ), appended as (
      insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body, idempotency_key)
      select ${conversationId}, last_seq, ${at}, 'turn', ${party}, ${actorId}, ${JSON.stringify(body)}::jsonb, ${idempotencyKey ?? null} from counted
    )
    select seq, at, false as fresh from earlier union all select last_seq, ${at}::timestamptz, true from counted`.execute(tx.db);
  const [place] = rows;
  if (!place) return undefined;
  const event: ConversationEvent = { conversationId, seq: place.seq, at, kind: 'turn', party, actorId, body };
  if (place.fresh) tx.afterCommit(() => feed.publish([event]));
  return { seq: place.seq, at: place.at.toISOString() };
}
