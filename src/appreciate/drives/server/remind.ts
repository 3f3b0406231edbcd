import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { remindAfter } from '../contract/limits.ts';
import { driveProblems } from '../contract/problems.ts';
import { loadDrive, lockRun } from './own-drive.ts';
import { shapeDrive } from './shape-drive.ts';

/** Shows the notice again to those who put it away. @throws Problem `drive-over`, `drive-reminded-lately`. */
export async function remind({ database, actor, now }: RequestContext, { id }: { id: string }): Promise<Drive> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const row = await lockRun(tx, caller, id, now());
    if (row.over_at <= now()) throw new Problem(driveProblems.isOver);
    if (row.reminded_at && now().getTime() < row.reminded_at.getTime() + remindAfter) throw new Problem(driveProblems.remindedLately);
    await tx.db.updateTable('drives.drive').set({ reminded_at: now() }).where('id', '=', id).execute();
    return shapeDrive(tx, caller, await loadDrive(tx, caller, id, now()));
  });
}
