import type { Transaction } from '#platform/db/transact.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import type { ConsentFacts } from '../contract/consent-facts.ts';
import { foldLog } from './fold-facts.ts';

/** What the log says about a conversation's consent, up to its newest event on the transaction's path. */
export async function loadFacts(tx: Transaction, conversationId: string): Promise<ConsentFacts> {
  return foldLog(await readLog(tx, conversationId));
}
