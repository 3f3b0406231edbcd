import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Me } from '../contract/me.ts';
import type { Access } from './access.ts';
import { loadMe } from './load-me.ts';

/** Chooses the language the product speaks with the caller. */
export async function changeMe({ actor, database }: RequestContext, { offered }: Access, { language }: { language: 'de' | 'en' }): Promise<Me> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    await tx.db.updateTable('people.employee').set({ language }).where('id', '=', caller.id).execute();
    return loadMe(tx, offered, caller);
  });
}
