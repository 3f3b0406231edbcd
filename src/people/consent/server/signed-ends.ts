import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import type { ChainEnd } from '../contract/heads.ts';

const perRead = 5_000;

/** A chain's end and the signings it held for. */
export interface SignedEnd {
  end: ChainEnd;
  /** Number of the signing that found it. */
  since: number;
  /** Number of the first signing that did not any more; null while it stands. */
  until: number | null;
}

/** Whether a signing found this end. */
export function heldAt({ since, until }: Pick<SignedEnd, 'since' | 'until'>, number: number): boolean {
  return since <= number && (until === null || until > number);
}

/** Notes how all chains end now, for the signing of that number: only what is other than at the one before. On path `proof`. */
export async function noteEnds({ db }: Transaction, number: number): Promise<void> {
  await sql`
    update consent.signed_end e set until = ${number} where e.until is null and not exists (
      select from consent.ledger l where l.conversation_id = e.conversation_id and l.n = e.n and l.hash = e.hash
        and not exists (select from consent.ledger later where later.conversation_id = l.conversation_id and later.n > l.n))`.execute(db);
  await sql`
    insert into consent.signed_end (conversation_id, since, n, hash, last_on)
    select distinct on (l.conversation_id) l.conversation_id, ${number}, l.n, l.hash,
      (select (max(every.at) at time zone 'utc')::date from consent.ledger every where every.conversation_id = l.conversation_id)
    from consent.ledger l
    where not exists (select from consent.signed_end e where e.conversation_id = l.conversation_id and e.until is null)
    order by l.conversation_id, l.n desc`.execute(db);
}

/** The ends one signing found, in the order of conversations, after the named one; a piece of them at most. On path `proof`. */
export async function readEnds({ db }: Transaction, number: number, after: string | undefined, limit: number): Promise<ChainEnd[]> {
  const rows = await db
    .selectFrom('consent.signed_end')
    .select(['conversation_id', 'n', 'hash', 'last_on'])
    .where('since', '<=', number)
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', number)]))
    .$if(after !== undefined, (query) => query.where('conversation_id', '>', after ?? ''))
    .orderBy('conversation_id')
    .limit(limit)
    .execute();
  return rows.map(asEnd);
}

/** All ends one signing found. */
export async function* everyEnd(tx: Transaction, number: number): AsyncGenerator<ChainEnd> {
  let after: string | undefined;
  for (;;) {
    const ends = await readEnds(tx, number, after, perRead);
    yield* ends;
    if (ends.length < perRead) return;
    after = ends.at(-1)?.[0];
  }
}

/** Every end that was ever signed and is still kept, conversation by conversation, in their order. On path `proof`. */
export async function* readSignedEnds({ db }: Transaction): AsyncGenerator<SignedEnd[]> {
  let held: SignedEnd[] = [];
  let after = { id: '00000000-0000-0000-0000-000000000000', since: 0 };
  for (;;) {
    const rows = await db
      .selectFrom('consent.signed_end')
      .selectAll()
      .where(({ eb, refTuple, tuple }) => eb(refTuple('conversation_id', 'since'), '>', tuple(after.id, after.since)))
      .orderBy('conversation_id')
      .orderBy('since')
      .limit(perRead)
      .execute();
    for (const row of rows) {
      if (held.length > 0 && held[0]?.end[0] !== row.conversation_id) {
        yield held;
        held = [];
      }
      held.push({ end: asEnd(row), since: row.since, until: row.until });
    }
    const last = rows.at(-1);
    if (!last || rows.length < perRead) break;
    after = { id: last.conversation_id, since: last.since };
  }
  if (held.length > 0) yield held;
}

function asEnd(row: { conversation_id: string; n: number; hash: Buffer; last_on: string }): ChainEnd {
  return [row.conversation_id, row.n, row.hash.toString('base64url'), row.last_on];
}
