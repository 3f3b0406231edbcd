import { z } from 'zod';
import { sql } from 'kysely';
import { onPath } from '#platform/db/on-path.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { readCursor, writeCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Mood } from '../../contract/mood.ts';
import type { PraiseChannel } from '../../contract/praise-channel.ts';
import { wordsOccur } from '../hung/words-occur.ts';
import { ownPraise, ownRows, shapeOwn } from './own-praise.ts';

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

interface Question {
  q?: string;
  mood?: Mood;
  channel?: PraiseChannel;
  where?: 'private' | 'inside' | 'outside' | 'ended';
  cursor?: string;
  limit: number;
}

const isOutside = sql<boolean>`(not t.waits and (t.publish or coalesce(t.noted_may = 'outside', false)))`;
const isInside = sql<boolean>`(not t.waits and (t.quote or t.publish or t.noted_may is not null))`;
const places = {
  private: sql<boolean>`t.state = 'standing' and not ${isInside}`,
  inside: sql<boolean>`t.state = 'standing' and ${isInside} and not ${isOutside}`,
  outside: sql<boolean>`t.state = 'standing' and ${isOutside}`,
  ended: sql<boolean>`t.state <> 'standing'`,
};

/** What the caller kept, newest first, what only they may see included. */
export async function mine({ database, actor }: RequestContext, input: Question) {
  const keeper = asEmployee(actor);
  const after = readCursor(input.cursor, Position);
  return transact(database, { path: 'serving', actor: keeper.id }, async (tx) => {
    const rows = await onPath(tx, 'praise', (own) => {
      let query = ownRows(own, keeper).where('t.removed_at', 'is', null).where(wordsOccur(input.q));
      if (input.mood !== undefined) query = query.where('t.mood', '=', input.mood);
      if (input.channel !== undefined) query = query.where('t.channel', '=', input.channel);
      if (input.where !== undefined) query = query.where(places[input.where]);
      if (after) {
        const [at, id] = after;
        query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('t.kept_at', 't.id'), '<', tuple(new Date(at), id)));
      }
      return query.orderBy('t.kept_at', 'desc').orderBy('t.id', 'desc').limit(input.limit + 1).execute();
    });
    const shown = rows.slice(0, input.limit);
    const last = shown.at(-1);
    return { items: await shapeOwn(tx, keeper, shown), next: rows.length > input.limit && last ? writeCursor([last.kept_at.toISOString(), last.id]) : undefined };
  });
}

/** One of them. */
export async function show({ database, actor }: RequestContext, { id }: { id: string }) {
  const keeper = asEmployee(actor);
  return transact(database, { path: 'serving', actor: keeper.id }, (tx) => ownPraise(tx, keeper, id));
}
