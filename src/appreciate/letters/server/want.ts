import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { shapeMine } from './mine.ts';

/** Has the letter sent to the caller from the next one on, or ends it. Saying it twice changes nothing. */
export async function want(context: RequestContext, { wanted }: { wanted: boolean }) {
  const reader = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: reader.id }, async (tx) => {
    const since = wanted ? context.now() : null;
    await tx.db
      .insertInto('letters.reader')
      .values({ employee_id: reader.id, since })
      .onConflict((conflict) => conflict.column('employee_id').doUpdateSet(({ fn, ref, val }) => ({ since: wanted ? fn.coalesce(ref('letters.reader.since'), val(since)) : null })))
      .execute();
    return shapeMine(tx, context, reader);
  });
}
