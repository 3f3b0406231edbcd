import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { driveProblems } from '../contract/problems.ts';
import { loadDrive, lockRun } from './own-drive.ts';
import { shapeDrive } from './shape-drive.ts';

/** Ends a drive before its last day. Twice changes nothing. @throws Problem `drive-over`. */
export async function end({ database, actor, now }: RequestContext, { id }: { id: string }): Promise<Drive> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const row = await lockRun(tx, caller, id, now());
    if (row.ended_at === null) {
      if (row.over_at <= now()) throw new Problem(driveProblems.isOver);
      await tx.db.updateTable('drives.drive').set({ ended_at: now() }).where('id', '=', id).execute();
    }
    return shapeDrive(tx, caller, await loadDrive(tx, caller, id, now()));
  });
}
