import { sql } from 'kysely';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';
import { append } from '#listen/conversations/server/append.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { lockConversations } from '#listen/conversations/server/lock-conversation.ts';
import { loadFacts } from '#listen/gate/server/load-facts.ts';
import { withdraw, withdrawable } from '#listen/asking/server/withdraw.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';
import { noteAccess, type AccessNote } from './note-access.ts';

/**
 * Forgets a customer. First every door closes and every consent ends, durably, so that all screens are empty; then the words
 * are deleted, the ledger keeps its chain without saying anything about the person, and their key opens nothing.
 * @returns how many conversations were deleted.
 */
export async function eraseCustomer(
  { database, bell, now }: Pick<Services, 'database' | 'bell' | 'now'>,
  feed: Feed,
  customerId: string,
  by: Pick<AccessNote, 'employeeId' | 'byCustomer'>,
): Promise<number> {
  await transact(database, { path: 'erasure', actor: null }, async (tx) => {
    if (!(await pseudonymOf(tx, customerId))) throw new Problem(problems.notFound);
    for (const conversation of await lockConversations(tx, await conversationsOf(tx, customerId))) {
      const facts = await loadFacts(tx, conversation.id);
      await withdraw(tx, feed, conversation, facts, withdrawable(facts), 'page', now());
      if (conversation.state !== 'closed') await append(tx, feed, conversation, [{ kind: 'closed', party: 'customer', body: { reasonId: null } }], now());
    }
  });
  const deleted = await transact(database, { path: 'erasure', actor: null }, async (tx) => {
    await tx.db.selectFrom('people.customer').select('id').where('id', '=', customerId).forNoKeyUpdate().execute();
    const pseudonym = await pseudonymOf(tx, customerId);
    // Two who forget the same person at once: the second finds it done.
    if (pseudonym === undefined) return 0;
    const ids = await conversationsOf(tx, customerId);
    const proven = await tx.db.selectFrom('consent.ledger').select('conversation_id').distinct().where('subject_id', '=', customerId).execute();
    for (const { conversation_id: conversationId } of proven) {
      const statement = { conversationId, kind: 'erased' as const, party: 'system', purpose: 'listen', seq: 0, subjectId: customerId, facts: {} };
      await appendToLedger(tx, [statement], now());
    }
    await sql`select consent.forget(${customerId}::uuid)`.execute(tx.db);
    await sql`select privacy.forget_pseudonym(${pseudonym})`.execute(tx.db);
    await tx.db.deleteFrom('conversations.conversation').where('customer_id', '=', customerId).execute();
    await tx.db
      .updateTable('people.customer')
      .set({ key_hash: null, pseudonym: 'K-0000', erased_at: now() })
      .where('id', '=', customerId)
      .execute();
    await noteAccess(tx, { what: 'erasure', ...by, detail: `${ids.length}` }, now());
    tx.afterCommit(() => feed.forget(ids));
    return ids.length;
  });
  bell.ring('customer', customerId, { everywhere: true });
  return deleted;
}

/** Undefined for whoever is not known, or not any more. */
async function pseudonymOf(tx: Transaction, customerId: string): Promise<string | undefined> {
  const row = await tx.db.selectFrom('people.customer').select('pseudonym').where('id', '=', customerId).where('erased_at', 'is', null).executeTakeFirst();
  return row?.pseudonym;
}

async function conversationsOf(tx: Transaction, customerId: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('conversations.conversation').select('id').where('customer_id', '=', customerId).execute();
  return rows.map((row) => row.id);
}
