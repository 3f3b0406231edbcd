import { messageHash } from '../line-names.ts';
import { openThread } from '../outbox/open-thread.ts';
import { through, type Door } from './door.ts';

/** The other system's name of the thread one of these messages belongs to; the first that is known decides. */
export function threadOf(door: Door, messages: readonly string[]): Promise<string | undefined> {
  const { services, line } = door;
  const hashes = messages.slice(0, 100).map((message) => messageHash(services.vault, line.id, message));
  if (hashes.length === 0) return Promise.resolve(undefined);
  return through(door, async (tx) => {
    const rows = await tx.db
      .selectFrom('lines.message as message')
      .innerJoin('lines.thread as thread', 'thread.id', 'message.thread_id')
      .select(['message.ref_hash', 'thread.sealed'])
      .where('message.line_id', '=', line.id)
      .where('message.ref_hash', '=', ({ fn, val }) => fn.any(val(hashes)))
      .execute();
    const row = hashes.flatMap((hash) => rows.filter((each) => each.ref_hash.equals(hash)))[0];
    return row && openThread(services.vault, row.sealed)?.thread;
  });
}
