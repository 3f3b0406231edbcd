import type { Transaction } from '#platform/db/transact.ts';
import type { LockedThread } from './lock-thread.ts';

/** Whether a change of hands is newer than what is known; an older one that arrives late changes nothing any more. */
export function isNews({ changedAt }: LockedThread, at: Date): boolean {
  return changedAt === null || at >= changedAt;
}

/** Remembers when a thread changed hands last in the other system, and whose it is there: nobody's after a release or the end. */
export async function noteChange(tx: Transaction, thread: LockedThread, at: Date, servedBy: string | null = null): Promise<void> {
  thread.changedAt = at;
  thread.servedBy = servedBy;
  await tx.db.updateTable('lines.thread').set({ changed_at: at, served_by: servedBy }).where('id', '=', thread.id).execute();
}
