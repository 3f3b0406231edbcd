import { v7 } from 'uuid';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Database } from '#platform/db/database.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { activeVisits } from './active-visits.ts';
import { peopleOf } from './people-of-visits.ts';
import type { ReadAside } from './room.ts';
import type { ShadowingParts } from './shadowing-parts.ts';

/** How long a word aside lives, in hours. */
export const sideTalkHours = 24;

/**
 * What guests and host said aside, oldest first; only for those who sit there now, and only what is younger than a day. A guest
 * reads nothing from before their own visit: it may be about words no customer agreed that they hear.
 */
export async function sideTalk({ database, actor, now }: RequestContext, input: { hostId: string }) {
  const person = asEmployee(actor);
  return transact(database, { path: 'none', actor: person.id }, async (tx) => {
    const entered = await assertInRoom(tx, input.hostId, person.id);
    const since = new Date(Math.max(now().getTime() - sideTalkHours * 3_600_000, entered));
    const rows = await tx.db.selectFrom('shadowing.side_talk').selectAll().where('host_id', '=', input.hostId).where('at', '>', since).orderBy('at').limit(500).execute();
    const people = await peopleOf(tx, rows.map((row) => row.author_id));
    return {
      items: rows.flatMap((row) => {
        const author = people.get(row.author_id);
        return author ? [{ id: row.id, author, text: row.text, at: row.at.toISOString() }] : [];
      }),
    };
  });
}

/** Says something aside. */
export async function talkAside(context: RequestContext, { room }: ShadowingParts, input: { hostId: string; text: string }) {
  const person = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: person.id }, async (tx) => {
    await assertInRoom(tx, input.hostId, person.id);
    return once(context, tx, 'shadowing.talkAside', input, async () => {
      const row = { id: v7(), host_id: input.hostId, author_id: person.id, text: input.text, at: context.now() };
      await tx.db.insertInto('shadowing.side_talk').values(row).execute();
      const author = (await peopleOf(tx, [person.id])).get(person.id);
      if (author) tx.afterCommit(() => room.said(input.hostId, { id: row.id, author, text: row.text, at: row.at.toISOString() }));
      return { id: row.id };
    });
  });
}

/** Reads one thing that was said aside in another process, and whom it is for. */
export function asideOn(database: Database): ReadAside {
  return (hostId, id) =>
    transact(database, { path: 'none', actor: null }, async (tx) => {
      const row = await tx.db.selectFrom('shadowing.side_talk').selectAll().where('host_id', '=', hostId).where('id', '=', id).executeTakeFirst();
      const author = row && (await peopleOf(tx, [row.author_id])).get(row.author_id);
      if (!author) return undefined;
      const message = { id: row.id, author, text: row.text, at: row.at.toISOString() };
      return { message, guests: new Set((await activeVisits(tx, hostId)).map(({ guestId }) => guestId)) };
    });
}

/** When this person came into the room, in milliseconds; hosts are in theirs from the beginning. @throws Problem `not-found`. */
async function assertInRoom(tx: Transaction, hostId: string, personId: string): Promise<number> {
  if (hostId === personId) return 0;
  const visit = (await activeVisits(tx, hostId)).find(({ guestId }) => guestId === personId);
  if (!visit) throw new Problem(problems.notFound);
  // What is said at the very moment of sitting down is said to this guest as well.
  return visit.begunAt.getTime() - 1;
}
