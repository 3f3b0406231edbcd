import type { Transaction } from '#platform/db/transact.ts';
import { openPerConversation } from '../../contract/limits.ts';
import type { UnreadTurn } from './read-turns.ts';

/** A turn with what it says of thanks. */
export interface Finding extends Pick<UnreadTurn, 'conversationId' | 'seq' | 'at'> {
  gratitude: number;
  praise: number;
}

/**
 * Writes down what was found; of one conversation no more than an agent can look at.
 * @returns the conversations in which something new waits.
 */
export async function keepFindings(tx: Transaction, findings: readonly Finding[], now: Date): Promise<string[]> {
  if (findings.length === 0) return [];
  const byConversation = Map.groupBy(findings, (finding) => finding.conversationId);
  const waiting = await tx.db
    .selectFrom('praise.found')
    .select(({ fn }) => ['conversation_id', fn.countAll<string>().as('n')])
    .where('conversation_id', '=', ({ fn, val }) => fn.any(val([...byConversation.keys()])))
    .where('let_go_at', 'is', null)
    .where('kept', '=', false)
    .groupBy('conversation_id')
    .execute();
  const count = new Map(waiting.map((row) => [row.conversation_id, Number(row.n)]));
  const rows = [...byConversation].flatMap(([conversationId, found]) =>
    found.slice(0, Math.max(0, openPerConversation - (count.get(conversationId) ?? 0))).map(({ seq, at, gratitude, praise }) => ({
      conversation_id: conversationId,
      seq,
      found_by: 'house',
      gratitude,
      praise,
      said_at: at,
      found_at: now,
    })),
  );
  if (rows.length === 0) return [];
  const added = await tx.db
    .insertInto('praise.found')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('conversation_id')
    .execute();
  return [...new Set(added.map((row) => row.conversation_id))];
}
