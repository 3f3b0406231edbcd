import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { ShadowingParts } from './shadowing-parts.ts';
import { visitOf } from './visit-rows.ts';

/** Says no to a visit, or takes a request back. The row is deleted: refusing leaves no trace. */
export async function decline({ database, actor }: RequestContext, { room }: ShadowingParts, input: { visitId: string }) {
  const person = asEmployee(actor);
  return transact(database, { path: 'none', actor: person.id }, async (tx) => {
    const visit = await visitOf(tx, input.visitId, person.id, { lock: true });
    if (visit.state !== 'asked') throw new Problem(problems.notFound);
    await tx.db.deleteFrom('shadowing.visit').where('id', '=', visit.id).execute();
    tx.afterCommit(() => room.changed(visit.host_id));
    return {};
  });
}
