import type { Transaction } from '#platform/db/transact.ts';
import { hangsWhere } from '#listen/gate/server/hangable.ts';
import { footingOf } from '../hung/footing-of.ts';

/**
 * What is kept of a customer’s thanks in one conversation, for that customer, and what guests noted of it and the agent has not decided
 * about; on path `subject-access`.
 */
export async function thanksOf(tx: Transaction, conversationId: string) {
  const rows = await tx.db
    .selectFrom('praise.thanks')
    .select(['text', 'kept_at', 'state', 'removed_at', 'waits', 'quote', 'publish', 'noted_may'])
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'standing')
    .orderBy('kept_at')
    .execute();
  const notes = await tx.db
    .selectFrom('praise.found')
    .select(['words', 'found_at'])
    .where('conversation_id', '=', conversationId)
    .where('words', 'is not', null)
    .where('kept', '=', false)
    .orderBy('found_at')
    .execute();
  return [
    ...rows.map((row) => ({ text: row.text ?? '', keptAt: row.kept_at.toISOString(), hangs: hangsWhere(footingOf(row)) ?? ('nowhere' as const) })),
    ...notes.map((note) => ({ text: note.words ?? '', keptAt: note.found_at.toISOString(), hangs: 'nowhere' as const })),
  ];
}
