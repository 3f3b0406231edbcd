import type { Transaction } from '#platform/db/transact.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { foldFacts } from './fold-facts.ts';

/** What the log says about a conversation's consent, up to its newest event on the transaction's path. */
export async function loadFacts(tx: Transaction, conversationId: string): Promise<ConsentFacts> {
  const events = await readLog(tx, conversationId);
  return events.reduce(foldFacts, nothingKnown);
}
