import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { driveProblems } from '../contract/problems.ts';
import { assertDays } from './assert-days.ts';
import { assertSigner } from './assert-signer.ts';
import { loadDrive, lockRun } from './own-drive.ts';
import { shapeDrive } from './shape-drive.ts';

/** What can be changed; what is left out stays. */
interface Change {
  id: string;
  sentence?: string;
  until?: string;
  signerId?: string | null;
}

/** Changes a drive that is not over. Who is asked for a word can be changed until the last. @throws Problem `drive-over`, `drive-days`, `drive-signer-unknown`. */
export async function change({ database, actor, now }: RequestContext, { id, sentence, until, signerId }: Change): Promise<Drive> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    const row = await lockRun(tx, caller, id, now());
    if (row.over_at <= now() && (sentence !== undefined || until !== undefined)) throw new Problem(driveProblems.isOver);
    if (until !== undefined) await assertDays(tx, { from: row.from_day, until }, now());
    if (signerId !== undefined) await assertSigner(tx, signerId);
    const isOther = signerId !== undefined && signerId !== row.signer_id;
    const changed = {
      ...(sentence !== undefined && { sentence }),
      ...(until !== undefined && { until_on: until }),
      // A word belongs to whoever signed it.
      ...(isOther && { signer_id: signerId, word: null, signed_at: null }),
    };
    if (Object.keys(changed).length > 0) await tx.db.updateTable('drives.drive').set(changed).where('id', '=', id).execute();
    return shapeDrive(tx, caller, await loadDrive(tx, caller, id, now()));
  });
}
