import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import type { Door } from '../doors/door.ts';
import type { LockedThread } from '../doors/lock-thread.ts';
import type { Reach } from '../reach.ts';

/**
 * Looks through what a thread's conversation has gained and puts into the outbox what must go out: answers given at our own
 * desk, and questions about consent. What came over the line itself is known by its message and stays where it is.
 * @returns how many errands there are now that were not there before.
 */
export async function considerLog(tx: Transaction, { line }: Door, thread: LockedThread, now: Date): Promise<number> {
  if (!thread.conversationId) return 0;
  const events = await readLog(tx, thread.conversationId, thread.consideredSeq);
  const last = events.at(-1);
  if (!last) return 0;
  const came = await tx.db.selectFrom('lines.message').select('seq').where('conversation_id', '=', thread.conversationId).where('seq', '>', thread.consideredSeq).execute();
  const known = new Set(came.map((row) => row.seq));
  const errands = events.flatMap((event) => {
    const kind = errandOf(event, line.reach);
    return kind && !known.has(event.seq) ? [{ kind, seq: event.seq }] : [];
  });
  for (const { kind, seq } of errands) {
    await tx.db
      .insertInto('lines.delivery')
      .values({ id: v7(), line_id: line.id, thread_id: thread.id, conversation_id: thread.conversationId, seq, kind, state: 'waiting', next_at: now, since: now })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'seq']).doNothing())
      .execute();
  }
  thread.consideredSeq = last.seq;
  await tx.db.updateTable('lines.thread').set({ considered_seq: last.seq }).where('id', '=', thread.id).execute();
  return errands.length;
}

function errandOf(event: ConversationEvent, reach: Reach): 'answer' | 'question' | undefined {
  if (event.kind === 'turn' && event.party === 'agent' && reach.answers) return 'answer';
  if (event.kind === 'asked' && reach.questions === 'link') return 'question';
  return undefined;
}
