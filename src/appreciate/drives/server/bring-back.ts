import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Shows the notice of a drive to the caller again. */
export async function bringBack({ database, actor }: RequestContext, { id }: { id: string }): Promise<Record<string, never>> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    await tx.db.deleteFrom('drives.put_away').where('drive_id', '=', id).where('employee_id', '=', caller.id).execute();
    return {};
  });
}
