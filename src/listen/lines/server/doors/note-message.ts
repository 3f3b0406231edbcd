import type { Transaction } from '#platform/db/transact.ts';
import { messageHash } from '../line-names.ts';
import type { Door } from './door.ts';
import type { LockedThread } from './lock-thread.ts';

/** Remembers that a message of the other system and a turn of ours are the same. */
export async function noteMessage(
  tx: Transaction,
  { services, line }: Door,
  thread: Pick<LockedThread, 'id'>,
  { message, alsoKnownAs = [], conversationId, seq }: { message: string; alsoKnownAs?: readonly string[]; conversationId: string; seq: number },
): Promise<void> {
  const rows = [message, ...alsoKnownAs].map((name, index) => ({
    line_id: line.id,
    ref_hash: messageHash(services.vault, line.id, name),
    thread_id: thread.id,
    conversation_id: conversationId,
    seq,
    // Only the first is a name to answer to.
    sealed_ref: index === 0 ? services.vault.seal('lines.message', name) : null,
    at: services.now(),
  }));
  await tx.db
    .insertInto('lines.message')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.db.updateTable('lines.thread').set({ last_at: services.now() }).where('id', '=', thread.id).execute();
}
