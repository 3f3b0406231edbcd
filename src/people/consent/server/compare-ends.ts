import { createHash } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import type { Database } from '#platform/db/database.ts';
import type { Secrets } from '#platform/db/secrets.ts';
import type { ChainEnd, SignedHeads } from '../contract/heads.ts';
import { writeEnd } from '../contract/kept-list.ts';
import { judgeEnd } from './judge-end.ts';
import { keptSince } from './kept-since.ts';
import { headsAreSigned } from './sign-heads.ts';
import { signingKey } from './signing-key.ts';
import type { Finding, NoteVerification } from './verify-ledger.ts';

/** A piece of a list that was kept outside, and the signed document it belongs to. */
export interface KeptPiece {
  document: SignedHeads;
  /** Its place in the list, from 0. */
  piece: number;
  ends: readonly ChainEnd[];
}

/**
 * Compares a piece of a list somebody kept with the chains as they are now. It needs nothing of what the house itself remembers of
 * that day, so it names the chain even after everything signed was removed.
 * @returns the first chain that does not lead there any more; null when all do.
 */
export async function compareEnds(
  { database, secrets, now }: { database: Database; secrets: Secrets; now: () => Date },
  { document, piece, ends }: KeptPiece,
  note?: NoteVerification,
): Promise<Finding | null> {
  const { publicKey } = await signingKey(secrets);
  const list = createHash('sha256').update(ends.map((end) => `${writeEnd(end)}\n`).join(''));
  const isOurs = document.key === publicKey.toString('base64url') && headsAreSigned(document) && document.pieces[piece] === list.digest('hex');
  return transact(database, { path: 'proof', actor: null }, async (tx) => {
    await note?.(tx);
    if (!isOurs) return { what: 'heads-forged', day: document.day };
    const kept = await keptSince(tx, now());
    const rows = await tx.db
      .selectFrom('consent.ledger')
      .select(['conversation_id', 'n', 'hash'])
      .where('conversation_id', '=', ({ fn, val }) => fn.any(val(ends.map(([id]) => id))))
      .execute();
    const chains = Map.groupBy(rows, (row) => row.conversation_id);
    for (const end of ends) {
      const broken = judgeEnd(end, chains.get(end[0]) ?? [], kept, document.day);
      if (broken) return broken;
    }
    return null;
  });
}
