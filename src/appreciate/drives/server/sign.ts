import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { loadDrive, lockSigned } from './own-drive.ts';
import { shapeDrive } from './shape-drive.ts';

/** Signs a word of thanks: in one's own words, under one's own name. Signing again replaces it. */
export async function sign(context: RequestContext, { id, text }: { id: string; text: string }): Promise<Drive> {
  return write(context, id, { word: text, signed_at: context.now() });
}

/** Takes one's word back. */
export async function takeBackWord(context: RequestContext, { id }: { id: string }): Promise<Drive> {
  return write(context, id, { word: null, signed_at: null });
}

async function write({ database, actor, now }: RequestContext, id: string, signed: { word: string | null; signed_at: Date | null }): Promise<Drive> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    await lockSigned(tx, caller, id, now());
    await tx.db.updateTable('drives.drive').set(signed).where('id', '=', id).execute();
    return shapeDrive(tx, caller, await loadDrive(tx, caller, id, now()));
  });
}
