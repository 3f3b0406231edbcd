import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import type { Means, Purpose } from '#listen/conversations/contract/events.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';
import type { Standing } from './standing.ts';

/** What the ledger still says about a conversation that has been deleted. */
export interface LedgerOnly {
  conversationId: string;
  since: Date;
  standings: Standing[];
}

/** A customer's conversations of which only the ledger is left, newest first; on a path that may read both. */
export async function deletedConversations(tx: Transaction, customerId: string, only?: string): Promise<LedgerOnly[]> {
  let query = tx.db
    .selectFrom('consent.ledger as l')
    .select(['l.conversation_id', 'l.n', 'l.at', 'l.kind', 'l.purpose'])
    .where('l.subject_id', '=', customerId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('conversations.conversation as c').select('c.id').whereRef('c.id', '=', 'l.conversation_id'))));
  if (only !== undefined) query = query.where('l.conversation_id', '=', only);
  const rows = await query.orderBy('l.conversation_id', 'desc').orderBy('l.n').execute();
  return [...Map.groupBy(rows, (row) => row.conversation_id)].flatMap(([conversationId, chain]) => {
    const newest = new Map(chain.map((row) => [row.purpose, row]));
    const standings = [...newest].flatMap(([purpose, { kind, at }]): Standing[] =>
      kind === 'erased' ? [] : [{ purpose: purpose as Purpose, standing: kind as Standing['standing'], since: at.toISOString(), text: null, askId: null }],
    );
    return chain[0] ? [{ conversationId, since: chain[0].at, standings }] : [];
  });
}

/**
 * Takes a purpose back in a conversation that has been deleted. The ledger alone takes it down, and what was kept under that
 * consent ends with it (`impressions.end_quotes_by_ledger`).
 * @returns whether there was something to take back; undefined where this customer never was asked in such a conversation.
 */
export async function withdrawAfterDeletion(
  tx: Transaction,
  { conversationId, customerId, purpose, means }: { conversationId: string; customerId: string; purpose: Purpose; means: Means },
  now: Date,
): Promise<boolean | undefined> {
  // There is no row of the conversation left to lock.
  await sql`select pg_advisory_xact_lock(hashtext('consent.ledger'), hashtext(${conversationId}))`.execute(tx.db);
  const [deleted] = await deletedConversations(tx, customerId, conversationId);
  if (!deleted) return undefined;
  if (deleted.standings.find((each) => each.purpose === purpose)?.standing !== 'granted') return false;
  await appendToLedger(tx, [{ conversationId, kind: 'withdrawn', party: 'customer', purpose, seq: 0, subjectId: customerId, facts: { means } }], now);
  return true;
}
