import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Place } from '#listen/impressions/server/moment/place.ts';

/** Where a thanks comes from. */
export interface KeptPlace {
  isMine: boolean;
  /** Undefined for letters and cards. */
  place: Place | undefined;
}

/** Finds out where a thanks comes from. @throws Problem `not-found` for one that neither hangs nor is the reader’s own. */
export async function keptPlace(database: Database, reader: Employee, id: string): Promise<KeptPlace> {
  // Row-level security shows what hangs, and the reader’s own.
  const row = await transact(database, { path: 'praise', actor: reader.id }, ({ db }) =>
    db
      .selectFrom('praise.thanks')
      .select(['keeper_id', 'conversation_id', 'seq', 'said_at'])
      .where('id', '=', id)
      .where('state', '=', 'standing')
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  );
  if (!row) throw new Problem(problems.notFound);
  const { conversation_id: conversationId, seq, said_at: at } = row;
  // What a guest noted has a number below zero: it stands nowhere in writing either.
  const place = conversationId === null ? undefined : { conversationId, seq: seq !== null && seq > 0 ? seq : null, at };
  return { isMine: row.keeper_id === reader.id, place };
}
