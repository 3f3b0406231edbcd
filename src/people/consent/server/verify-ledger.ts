import type { Database } from '#platform/db/database.ts';
import type { Secrets } from '#platform/db/secrets.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { SignedHeads } from '../contract/heads.ts';
import { judgeEnd, type EndBreak } from './judge-end.ts';
import { PieceHashes } from './piece-hashes.ts';
import { readChains } from './read-chains.ts';
import { keptSince } from './kept-since.ts';
import { headsAreSigned } from './sign-heads.ts';
import { heldAt, readSignedEnds, type SignedEnd } from './signed-ends.ts';
import { signingKey } from './signing-key.ts';
import { verifyChain, type Break, type LedgerRow } from './verify-chain.ts';

/** Writes down that somebody verified the ledger. */
export type NoteVerification = (tx: Transaction) => Promise<void>;

/** What went wrong, if anything: a broken row, a signed end that no chain leads to, or a signed day that is not what it was. */
export type Finding = Break | EndBreak | { what: 'heads-forged'; day: string } | { what: 'heads-differ'; day: string };

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
 * Verifies every chain, and that each still contains every end that was ever signed; then that the signed ends are the ones whose
 * list was signed. `outside` are documents kept by the data-protection officer or the council: each is compared with what it
 * committed to, and counts before the ones in the database, which a thief could have signed anew.
 * @param note writes the use down in the same transaction.
 */
export async function verifyLedger(
  { database, secrets, now }: { database: Database; secrets: Secrets; now: () => Date },
  outside: readonly SignedHeads[] = [],
  note?: NoteVerification,
): Promise<Verification> {
  const { publicKey } = await signingKey(secrets);
  return transact(database, { path: 'proof', actor: null }, async (tx) => {
    await note?.(tx);
    const kept = await keptSince(tx, now());
    const inside = (await tx.db.selectFrom('consent.head').select('document').orderBy('number').execute()).map((row) => row.document as SignedHeads);
    // What was signed before the oldest day that is kept can no longer be put together.
    const comparable = outside.filter(({ day, number }) => day >= kept || number >= (inside[0]?.number ?? Infinity));
    const documents = [...comparable, ...inside];
    const result: Verification = { chains: 0, rows: 0, days: [...new Set(documents.map(({ day }) => day))].sort(), broken: null };
    const forged = [...outside, ...inside].find((document) => document.key !== publicKey.toString('base64url') || !headsAreSigned(document));
    if (forged) return { ...result, broken: { what: 'heads-forged', day: forged.day } };
    // The newest commits to every end that stands; the ends of a chain are compared whatever has been signed since.
    const states = [...comparable, ...inside.slice(-1)].map((document) => ({ document, hashes: new PieceHashes() }));
    const dayOf = new Map(documents.map(({ number, day }) => [number, day]));
    const salts = new Map((await tx.db.selectFrom('consent.salt').selectAll().execute()).map((row) => [row.subject_id, row.salt]));
    for await (const { chain, ends } of together(tx)) {
      if (chain.length > 0) result.chains += 1;
      result.rows += chain.length;
      result.broken ??= verifyChain(chain, (subjectId) => salts.get(subjectId)) ?? null;
      for (const { end, since } of ends) result.broken ??= judgeEnd(end, chain, kept, dayOf.get(since)) ?? null;
      for (const { document, hashes } of states) {
        const held = ends.find((each) => heldAt(each, document.number));
        if (held) hashes.add(held.end);
      }
    }
    const other = states.find(({ document, hashes }) => !isSameList(document, hashes));
    if (other) result.broken ??= { what: 'heads-differ', day: other.document.day };
    return result;
  });
}

function isSameList({ chains, rows, pieces }: SignedHeads, hashes: PieceHashes): boolean {
  const found = hashes.end();
  return found.chains === chains && found.rows === rows && found.pieces.join() === pieces.join();
}

/** Chains and the ends that were signed of them, side by side in the order of conversations; either may be missing. */
async function* together(tx: Transaction): AsyncGenerator<{ chain: LedgerRow[]; ends: SignedEnd[] }> {
  const signed = readSignedEnds(tx);
  let next = await signed.next();
  for await (const chain of readChains(tx)) {
    const id = chain[0]?.conversationId ?? '';
    while (!next.done && conversationOf(next.value) < id) {
      yield { chain: [], ends: next.value };
      next = await signed.next();
    }
    const isSame = !next.done && conversationOf(next.value) === id;
    yield { chain, ends: isSame ? (next.value as SignedEnd[]) : [] };
    if (isSame) next = await signed.next();
  }
  while (!next.done) {
    yield { chain: [], ends: next.value };
    next = await signed.next();
  }
}

function conversationOf(ends: readonly SignedEnd[]): string {
  return ends[0]?.end[0] ?? '';
}
