import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import { nearby, type Place } from './place.ts';

/** The agent who serves or served a conversation reads it on their own right, whole; undefined for everybody else. On path `serving`. */
export async function servedTurns(tx: Transaction, reader: Employee, place: Place, keyOf: TurnKey) {
  if (!reader.roles.has('agent')) return undefined;
  const { conversationId, seq } = place;
  const own = await tx.db
    .selectFrom('conversations.conversation')
    .select('id')
    .where('id', '=', conversationId)
    .where('agent_id', '=', reader.id)
    .executeTakeFirst();
  if (!own) return undefined;
  const turns = (await readLog(tx, conversationId)).flatMap((event) =>
    event.kind === 'turn' && event.party !== 'system'
      ? [{ key: keyOf(reader.id, conversationId, event.seq), by: event.party, text: event.body.text, at: event.at, seq: event.seq }]
      : [],
  );
  return nearby(turns, place).map(({ seq: number, ...turn }) => ({ ...turn, here: number === seq }));
}
