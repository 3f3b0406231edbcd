import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from '#platform/text/canonical-json.ts';

/** What a row of the ledger states. Its commitment covers all of it. */
export interface ConsentStatement {
  conversationId: string;
  n: number;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  kind: 'asked' | 'granted' | 'refused' | 'withdrawn' | 'erased';
  party: string;
  purpose: string;
  /** Number of the conversation's event it goes with. */
  seq: number;
  facts: Record<string, unknown>;
}

/** First link of every chain. */
export const genesis = Buffer.alloc(32);

/**
 * Commitment to a statement under its subject's salt: HMAC-SHA-256. Without the salt it says nothing; with it anybody can
 * check that the statement was not altered.
 */
export function commitTo(salt: Buffer, statement: ConsentStatement): Buffer {
  return createHmac('sha256', salt).update(canonicalJson(statement)).digest();
}

/** Link of a row: SHA-256 over the previous link, the row's number, its time and its commitment. */
export function linkOf(previous: Buffer, n: number, at: string, commitment: Buffer): Buffer {
  return createHash('sha256').update(previous).update(`\n${n}\n${at}\n`).update(commitment).digest();
}
