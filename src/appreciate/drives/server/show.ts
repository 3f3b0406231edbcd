import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { loadDrive } from './own-drive.ts';
import { shapeDrive } from './shape-drive.ts';

/** One drive the caller has to do with. @throws Problem `not-found`. */
export async function show({ database, actor, now }: RequestContext, { id }: { id: string }): Promise<Drive> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => shapeDrive(tx, caller, await loadDrive(tx, caller, id, now())));
}
