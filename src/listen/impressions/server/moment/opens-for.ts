import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import { heardAgain } from './heard-again.ts';
import type { Place } from './place.ts';
import { servedTurns } from './served-turns.ts';

/** Whether a moment would open for somebody now; shows no word and so leaves no trace. */
export async function opensFor(database: Database, reader: Employee, place: Place, keyOf: TurnKey): Promise<boolean> {
  const served = await transact(database, { path: 'serving', actor: reader.id }, (tx) => servedTurns(tx, reader, place, keyOf));
  if (served) return served.length > 0;
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => !('why' in (await heardAgain(tx, reader, place, keyOf))));
}
