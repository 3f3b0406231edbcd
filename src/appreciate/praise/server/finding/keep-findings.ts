import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import { lockConversations } from '#listen/conversations/server/lock-conversation.ts';
import { openPerConversation } from '../../contract/limits.ts';
import type { UnreadTurn } from './read-turns.ts';

/** A turn with what it says of thanks. */
export interface Finding extends Pick<UnreadTurn, 'conversationId' | 'seq' | 'at'> {
  gratitude: number;
  praise: number;
}

/**
 * Writes down what was found; of one conversation no more than an agent can look at, and nothing of whoever said no while it was read.
 * @returns the conversations in which something new waits.
 */
export async function keepFindings(tx: Transaction, findings: readonly Finding[], now: Date): Promise<string[]> {
  if (findings.length === 0) return [];
  const open = await stillOpen(tx, [...new Set(findings.map(({ conversationId }) => conversationId))]);
  const byConversation = Map.groupBy(findings.filter(({ conversationId }) => open.has(conversationId)), (finding) => finding.conversationId);
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
    // What the agent kept before it was read stays kept.
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'seq'])
        .doUpdateSet(({ ref }) => ({ found_by: 'house', gratitude: ref('excluded.gratitude'), praise: ref('excluded.praise') }))
        .where('praise.found.found_by', '=', 'agent'),
    )
    .returning('conversation_id')
    .execute();
  return [...new Set(added.map((row) => row.conversation_id))];
}

/** Locks conversations as a withdrawal does. @returns those that still exist and whose customer has not said no to being quoted. */
async function stillOpen(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const locked = await lockConversations(tx, ids);
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${locked.map(({ id }) => id)}::uuid[]) id where coalesce(praise.word_on(id, 'quote'), '') not in ('refused', 'withdrawn')`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
}
