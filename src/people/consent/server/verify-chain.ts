import { commitTo, genesis, linkOf, type ConsentStatement } from './chain.ts';

/** A row of the ledger as it is stored. */
export interface LedgerRow extends Omit<ConsentStatement, 'facts'> {
  subjectId: string | null;
  /** Null once erased. */
  facts: Record<string, unknown> | null;
  commitment: Buffer;
  previous: Buffer;
  hash: Buffer;
}

/** Where a chain does not hold, and how. */
export interface Break {
  conversationId: string;
  n: number;
  what: 'gap' | 'link' | 'hash' | 'commitment';
}

/**
 * Checks one conversation's chain from its first row. Numbers run without gaps, each row names the hash before it and hashes
 * to its own, and where the subject's salt still exists the commitment covers exactly what the row states.
 * @returns the first broken row, or undefined when the chain holds.
 */
export function verifyChain(rows: readonly LedgerRow[], saltOf: (subjectId: string) => Buffer | undefined): Break | undefined {
  let previous: Buffer = genesis;
  for (const [index, row] of rows.entries()) {
    const broken = (what: Break['what']): Break => ({ conversationId: row.conversationId, n: row.n, what });
    if (row.n !== index + 1) return broken('gap');
    if (!row.previous.equals(previous)) return broken('link');
    if (!row.hash.equals(linkOf(row.previous, row.n, row.at, row.commitment))) return broken('hash');
    const salt = row.subjectId === null ? undefined : saltOf(row.subjectId);
    if (salt && row.facts !== null && !row.commitment.equals(commitTo(salt, stated(row, row.facts)))) return broken('commitment');
    previous = row.hash;
  }
  return undefined;
}

function stated(row: LedgerRow, facts: Record<string, unknown>): ConsentStatement {
  const { conversationId, n, at, kind, party, purpose, seq } = row;
  return { conversationId, n, at, kind, party, purpose, seq, facts };
}
