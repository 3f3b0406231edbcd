import type { Transaction } from '#platform/db/transact.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { spokenMoments } from '#listen/gate/server/spoken-moments.ts';
import { turnsHeard, type TurnHeard } from '#listen/gate/server/turns-heard.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';

/** A turn heard during a visit, in its conversation. */
export interface HeardHere extends TurnHeard {
  conversationId: string;
  handle: string;
}

/**
 * Everything a visit has heard in conversations that still exist; or of the one it knows by `only`. Also after the door has
 * closed or the guest has left.
 */
export async function heardInVisit(tx: Transaction, visitId: string, keyOf: TurnKey, only?: string): Promise<HeardHere[]> {
  let query = tx.db.selectFrom('impressions.place').select(['handle', 'conversation_id']).where('visit_id', '=', visitId);
  if (only !== undefined) query = query.where('handle', '=', only);
  const places = await query.orderBy('handle').execute();
  const heard: HeardHere[] = [];
  for (const { handle, conversation_id: conversationId } of places) {
    if (conversationId === null) continue;
    const log = await readLog(tx, conversationId);
    const { turns } = turnsHeard(log, visitId, keyOf);
    heard.push(...turns.map((turn) => ({ ...turn, conversationId, handle })));
    // What was spoken has its moments too, only no words to compare with.
    const wordless = { by: 'customer' as const, text: '', stands: false, quotable: undefined };
    heard.push(...spokenMoments(log, visitId, keyOf).map((moment) => ({ ...moment, ...wordless, conversationId, handle })));
  }
  return heard;
}
