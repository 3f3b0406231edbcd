import { through, type Door } from '../doors/door.ts';
import { lockThreadById } from '../doors/lock-thread.ts';
import { considerLog } from './consider-log.ts';

/**
 * Looks through the logs of a line's threads: those of the conversations named, or all that have grown since.
 * Each thread in a transaction of its own.
 */
export async function considerThreads(door: Door, conversationIds: readonly string[] | undefined): Promise<void> {
  if (conversationIds?.length === 0) return;
  const ids = await through(door, async ({ db }) => {
    let query = db
      .selectFrom('lines.thread as thread')
      .innerJoin('conversations.conversation as conversation', 'conversation.id', 'thread.conversation_id')
      .select('thread.id')
      .where('thread.line_id', '=', door.line.id)
      .whereRef('conversation.last_seq', '>', 'thread.considered_seq');
    if (conversationIds) query = query.where('thread.conversation_id', '=', ({ fn, val }) => fn.any(val(conversationIds as string[])));
    return (await query.execute()).map((row) => row.id);
  });
  for (const id of ids) {
    await through(door, async (tx) => {
      const thread = await lockThreadById(tx, id);
      if (thread) await considerLog(tx, door, thread, door.services.now());
    });
  }
}
