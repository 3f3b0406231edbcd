import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { rehear, type Reheard } from '#listen/gate/server/rehear.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import { turnsHeard } from '#listen/gate/server/turns-heard.ts';
import type { MomentClosed } from '../../contract/moment-around.ts';
import { nearby, type Place } from './place.ts';

/** What the gate hands out again near a moment, and to which visit. */
export interface HeardAgain {
  visitId: string;
  shown: Array<Reheard & { seq: number }>;
}

/**
 * The turns near a moment for a guest who heard it, on whichever visit: as far as the gate hands them out again now. Whoever sat there
 * and did not hear it learns no more than whoever never was there. On path `evidence`; shows nothing yet, so nothing is written down.
 */
export async function heardAgain(tx: Transaction, reader: Employee, place: Place, keyOf: TurnKey): Promise<HeardAgain | { why: MomentClosed }> {
  const { conversationId, seq } = place;
  if (seq === null || !reader.roles.has('guest')) return { why: 'not-yours' };
  const visits = await tx.db
    .selectFrom('impressions.place as place')
    .innerJoin('shadowing.visit as visit', 'visit.id', 'place.visit_id')
    .select('visit.id')
    .where('place.conversation_id', '=', conversationId)
    .where('visit.guest_id', '=', reader.id)
    .orderBy('visit.id')
    .execute();
  if (visits.length === 0) return { why: 'not-yours' };
  const events = await readLog(tx, conversationId);
  let why: MomentClosed = 'not-yours';
  for (const { id: visitId } of visits) {
    const { turns, facts } = turnsHeard(events, visitId, keyOf);
    if (!turns.some((turn) => turn.seq === seq)) continue;
    const heard = events.flatMap((event) => {
      const passed = rehear(facts, visitId, event, keyOf);
      return passed ? [{ ...passed, seq: event.seq, at: event.at }] : [];
    });
    if (heard.some((turn) => turn.seq === seq)) return { visitId, shown: nearby(heard, place) };
    why = facts.purposes.has('quote') ? 'door-closed' : 'not-agreed';
  }
  return { why };
}
