import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { LedgerRow } from './verify-chain.ts';

/** A stored row in the ledger's own words. */
export function asLedgerRow(row: Selectable<Rows['consent.ledger']>): LedgerRow {
  return {
    conversationId: row.conversation_id,
    n: row.n,
    at: row.at.toISOString(),
    kind: row.kind as LedgerRow['kind'],
    party: row.party,
    purpose: row.purpose,
    seq: row.seq,
    subjectId: row.subject_id,
    facts: row.facts as LedgerRow['facts'],
    commitment: row.commitment,
    previous: row.previous,
    hash: row.hash,
  };
}
