import { randomBytes } from 'node:crypto';
import type { Transaction } from '#platform/db/transact.ts';
import { commitTo, genesis, linkOf, type ConsentStatement } from './chain.ts';

/** A statement before it has its place in the chain. */
export type NewStatement = Omit<ConsentStatement, 'n' | 'at'> & { subjectId: string };

/**
 * Appends statements to a conversation's chain. The caller holds the conversation's row lock, so the chain cannot fork.
 * @param at moment of the command, the same as of its events.
 */
export async function appendToLedger(tx: Transaction, statements: readonly NewStatement[], at: Date): Promise<void> {
  const [first] = statements;
  if (!first) return;
  const salt = await saltOf(tx, first.subjectId);
  const last = await tx.db
    .selectFrom('consent.ledger')
    .select(['n', 'hash'])
    .where('conversation_id', '=', first.conversationId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  let n = last?.n ?? 0;
  let previous = last?.hash ?? genesis;
  const rows = statements.map(({ subjectId, ...statement }) => {
    n += 1;
    const full: ConsentStatement = { ...statement, n, at: at.toISOString() };
    const commitment = commitTo(salt, full);
    const hash = linkOf(previous, n, full.at, commitment);
    const row = {
      conversation_id: full.conversationId,
      n,
      at: full.at,
      kind: full.kind,
      party: full.party,
      purpose: full.purpose,
      subject_id: subjectId,
      seq: full.seq,
      facts: JSON.stringify(full.facts),
      commitment,
      previous,
      hash,
    };
    previous = hash;
    return row;
  });
  await tx.db.insertInto('consent.ledger').values(rows).execute();
}

/** The salt of a person, made at the first statement about them. */
async function saltOf(tx: Transaction, subjectId: string): Promise<Buffer> {
  const known = await tx.db.selectFrom('consent.salt').select('salt').where('subject_id', '=', subjectId).executeTakeFirst();
  if (known) return known.salt;
  await tx.db
    .insertInto('consent.salt')
    .values({ subject_id: subjectId, salt: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await tx.db.selectFrom('consent.salt').select('salt').where('subject_id', '=', subjectId).executeTakeFirstOrThrow();
  return made.salt;
}
