import type { Database } from '#platform/db/database.ts';
import type { Secrets } from '#platform/db/secrets.ts';
import { transact } from '#platform/db/transact.ts';
import type { SignedHeads } from '../contract/heads.ts';
import { readChains } from './read-chains.ts';
import { headsAreSigned } from './sign-heads.ts';
import { signingKey } from './signing-key.ts';
import { verifyChain, type Break } from './verify-chain.ts';

/** What went wrong, if anything: a broken row, or a head that no chain leads to. */
export type Finding =
  | Break
  | { conversationId: string; n: number; what: 'cut-off' | 'vanished' | 'rewritten'; day: string }
  | { what: 'heads-forged'; day: string };

/** Outcome of verifying the whole ledger. */
export interface Verification {
  chains: number;
  rows: number;
  /** Days whose signed heads were compared. */
  days: string[];
  /** The first broken row or head; null when everything holds. */
  broken: Finding | null;
}

/**
 * Verifies every chain, and that each still contains every head that was ever signed. `outside` are documents kept by the
 * data-protection officer or the council: they count before the ones in the database, which a thief could have signed anew.
 */
export async function verifyLedger(
  { database, secrets }: { database: Database; secrets: Secrets },
  outside: readonly SignedHeads[] = [],
): Promise<Verification> {
  const { publicKey } = await signingKey(secrets);
  return transact(database, { path: 'proof', actor: null }, async (tx) => {
    const inside = await tx.db.selectFrom('consent.head').select('document').orderBy('day').execute();
    const documents = [...outside, ...inside.map((row) => row.document as SignedHeads)];
    const result: Verification = { chains: 0, rows: 0, days: [...new Set(documents.map(({ day }) => day))].sort(), broken: null };
    const forged = documents.find((document) => document.key !== publicKey.toString('base64url') || !headsAreSigned(document));
    if (forged) return { ...result, broken: { what: 'heads-forged', day: forged.day } };
    const expected = Map.groupBy(
      documents.flatMap(({ day, heads }) => heads.map(([conversationId, n, hash]) => ({ day, conversationId, n, hash }))),
      (head) => head.conversationId,
    );
    const salts = new Map((await tx.db.selectFrom('consent.salt').selectAll().execute()).map((row) => [row.subject_id, row.salt]));
    for await (const chain of readChains(tx)) {
      const [first] = chain;
      if (!first) continue;
      result.chains += 1;
      result.rows += chain.length;
      result.broken ??= verifyChain(chain, (subjectId) => salts.get(subjectId)) ?? null;
      for (const { day, n, hash, conversationId } of expected.get(first.conversationId) ?? []) {
        const row = chain[n - 1];
        if (!row) result.broken ??= { conversationId, n, what: 'cut-off', day };
        else if (row.hash.toString('base64url') !== hash) result.broken ??= { conversationId, n, what: 'rewritten', day };
      }
      expected.delete(first.conversationId);
    }
    result.broken ??= await vanished(tx, expected);
    return result;
  });
}

/** A chain with a signed head that is gone altogether; unless it was deleted when its time was over. */
async function vanished(
  tx: Parameters<Parameters<typeof transact>[2]>[0],
  expected: ReadonlyMap<string, ReadonlyArray<{ day: string; conversationId: string; n: number }>>,
): Promise<Finding | null> {
  const setting = await tx.db.selectFrom('people.organisation').select('retention_ledger').executeTakeFirst();
  const kept = new Date(Date.now() - (setting?.retention_ledger ?? 1095) * 86_400_000).toISOString().slice(0, 10);
  for (const heads of expected.values()) {
    const newest = heads.at(-1);
    if (newest && newest.day > kept) return { conversationId: newest.conversationId, n: newest.n, what: 'vanished', day: newest.day };
  }
  return null;
}
