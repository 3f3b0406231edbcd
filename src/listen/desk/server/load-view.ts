import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import type { DeskEvent } from '../contract/desk-conversation.ts';
import { servedRecords, type ConversationRecord } from './conversation-record.ts';
import { DeskView } from './desk-view.ts';

/** A served conversation folded from its whole log, with every event as the desk shows it. */
export async function viewOf(tx: Transaction, record: ConversationRecord): Promise<{ view: DeskView; items: DeskEvent[] }> {
  const view = new DeskView(record);
  const log = await readLog(tx, record.id);
  return { view, items: log.map((event) => view.add(event)) };
}

/** The same for one conversation of an agent. @throws Problem `not-found` when it is not theirs. */
export async function loadView(tx: Transaction, agentId: string, conversationId: string) {
  const [record] = await servedRecords(tx, agentId, conversationId);
  if (!record) throw new Problem(problems.notFound);
  return viewOf(tx, record);
}
