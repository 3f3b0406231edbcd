import type { Transaction } from '#platform/db/transact.ts';
import type { FoundThanks } from '../../contract/found-thanks.ts';
import type { PraiseChannel } from '../../contract/praise-channel.ts';

/** Findings with their conversation, on a path that sees them; add conditions on `f` and `c`. */
export function findings(tx: Transaction) {
  return tx.db
    .selectFrom('praise.found as f')
    .innerJoin('conversations.conversation as c', 'c.id', 'f.conversation_id')
    .select(['f.conversation_id', 'f.seq', 'f.found_by', 'f.gratitude', 'f.praise', 'f.words', 'f.said_at', 'f.found_at', 'f.let_go_at', 'f.kept', 'c.channel', 'c.origin', 'c.agent_id']);
}

/** Those nobody has kept or let go. */
export function openFindings(tx: Transaction) {
  return findings(tx).where('f.kept', '=', false).where('f.let_go_at', 'is', null);
}

/** One of them. */
export type FindingRow = Awaited<ReturnType<ReturnType<typeof findings>['executeTakeFirstOrThrow']>>;

/** A finding as the agent sees it in a list. */
export function shapeFinding(row: FindingRow): FoundThanks {
  return {
    conversationId: row.conversation_id,
    seq: row.seq,
    by: row.found_by as FoundThanks['by'],
    gratitude: row.gratitude,
    praise: row.praise,
    at: row.said_at.toISOString(),
    channel: row.channel as PraiseChannel,
    simulated: row.origin === 'simulated',
  };
}
