import { v7 } from 'uuid';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import type { MomentAround } from '../../contract/moment-around.ts';
import { heardAgain, type HeardAgain } from './heard-again.ts';
import type { Place } from './place.ts';
import { servedTurns } from './served-turns.ts';

/** The turns around a moment: for the serving agent, and for guests who heard it while the customer lets them; that stands in `gate.reheard`. */
export async function momentAround({ database, now }: Pick<Services, 'database' | 'now'>, reader: Employee, place: Place, keyOf: TurnKey): Promise<MomentAround> {
  const served = await transact(database, { path: 'serving', actor: reader.id }, (tx) => servedTurns(tx, reader, place, keyOf));
  if (served) return served.length > 0 ? { state: 'open', turns: served } : { state: 'closed', why: 'no-moment' };
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => {
    const heard = await heardAgain(tx, reader, place, keyOf);
    if ('why' in heard) return { state: 'closed', ...heard };
    await writeDown(tx, reader, place, heard, now());
    return { state: 'open', turns: heard.shown.map(({ turn, seq }) => ({ ...turn, here: seq === place.seq })) };
  });
}

async function writeDown(tx: Transaction, reader: Employee, { conversationId }: Place, { visitId, shown }: HeardAgain, now: Date): Promise<void> {
  await tx.db
    .insertInto('gate.reheard')
    .values({ id: v7(), visit_id: visitId, guest_id: reader.id, conversation_id: conversationId, grant_seq: shown[0]?.quoteGrant ?? 0, turns: shown.length, at: now })
    .execute();
}
