import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadDrive } from './own-drive.ts';

/** Puts the notice of a drive away, for the caller alone, until there is something new. */
export async function putAway({ database, actor, now }: RequestContext, { id }: { id: string }): Promise<Record<string, never>> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    await loadDrive(tx, caller, id, now());
    const row = { drive_id: id, employee_id: caller.id, at: now() };
    await tx.db.insertInto('drives.put_away').values(row).onConflict((conflict) => conflict.columns(['drive_id', 'employee_id']).doUpdateSet({ at: row.at })).execute();
    return {};
  });
}
