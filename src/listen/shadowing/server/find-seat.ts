import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';

/** A conversation a visit sits in, and the visit's people. */
export interface FoundSeat {
  conversationId: string;
  owner: { visitId: string; hostId: string; guestId: string };
}

/** Finds the seat of a guest's running visit by the handle the guest sees. Undefined for everybody else's. */
export async function findSeat(database: Database, guestId: string, visitId: string, handle: string): Promise<FoundSeat | undefined> {
  const row = await transact(database, { path: 'none', actor: guestId }, ({ db }) =>
    db
      .selectFrom('shadowing.seat as seat')
      .innerJoin('shadowing.visit as visit', 'visit.id', 'seat.visit_id')
      .select(['seat.conversation_id', 'visit.host_id'])
      .where('seat.visit_id', '=', visitId)
      .where('seat.handle', '=', handle)
      .where('visit.guest_id', '=', guestId)
      .where('visit.state', '=', 'active')
      .executeTakeFirst(),
  );
  return row && { conversationId: row.conversation_id, owner: { visitId, hostId: row.host_id, guestId } };
}
