import { CompiledQuery } from 'kysely';
import type { Scope, Transaction } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { ConversationEvent, Party } from '../contract/events.ts';
import type { Feed } from './feed.ts';

/** Written out once: it runs for every turn in the house, and building it would be a good part of its cost. */
const statement = 'select seq, at, fresh from conversations.say($1, $2::uuid, $3::uuid, $4, $5, $6, $7::timestamptz)';

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
 * Appends a turn inside a transaction. A repeated key gets the place of the first turn. Undefined when the scope shows no
 * such conversation, or it is no longer spoken in.
 */
export async function say(tx: Transaction, feed: Feed, saying: Saying): Promise<Said | undefined> {
  const write = async (values: readonly unknown[]) => (await tx.db.executeQuery<Place>(CompiledQuery.raw(statement, [...values]))).rows;
  const { said, event } = await speak(write, tx.scope, saying);
  if (event) tx.afterCommit(() => feed.publish([event]));
  return said;
}

/**
 * The same as a transaction of its own, in a single round trip: most of what happens in the house is somebody saying
 * something, and three trips to the database would be most of its cost.
 */
export async function sayAtOnce(database: Database, scope: Scope, feed: Feed, saying: Saying): Promise<Said | undefined> {
  const spoken = speak((values) => database.ask<Place>(statement, values), scope, saying);
  // Once the statement has left for the database and this process would only wait.
  setImmediate(() => feed.foresee(saying.conversationId, saying.text));
  const { said, event } = await spoken;
  if (event) feed.publish([event]);
  return said;
}

interface Place {
  seq: number;
  at: Date;
  fresh: boolean;
}

async function speak(write: (values: readonly unknown[]) => Promise<Place[]>, { path, actor }: Scope, saying: Saying): Promise<{ said?: Said; event?: ConversationEvent }> {
  const { conversationId, party, actorId, text, idempotencyKey, now } = saying;
  const at = now.toISOString();
  const [place] = await write([path, actor, conversationId, party, text, idempotencyKey ?? null, at]);
  if (!place) return {};
  const said = { seq: place.seq, at: place.at.toISOString() };
  if (!place.fresh) return { said };
  return { said, event: { conversationId, seq: place.seq, at, kind: 'turn', party, actorId, body: { text } } };
}
