import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { shapeVisits } from './people-of-visits.ts';

/** The guest's visits that are asked for or running. */
export async function visits({ database, actor }: RequestContext) {
  const guest = asEmployee(actor);
  return transact(database, { path: 'none', actor: guest.id }, async (tx) => {
    const rows = await tx.db.selectFrom('shadowing.visit').selectAll().where('guest_id', '=', guest.id).where('state', '<>', 'ended').orderBy('asked_at').execute();
    return { items: await shapeVisits(tx, rows, guest.id) };
  });
}
