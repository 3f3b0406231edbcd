import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { lockServedAll } from '#listen/conversations/server/lock-served-all.ts';
import { shadowingProblems } from '../contract/problems.ts';
import type { Visit } from '../contract/visit.ts';
import { activeVisits } from './active-visits.ts';
import { guestsPerHost } from './guests-per-host.ts';
import { lockChair } from './lock-chair.ts';
import { shapeVisits } from './people-of-visits.ts';
import { seatGuests } from './seat-guests.ts';
import type { ShadowingParts } from './shadowing-parts.ts';
import { visitOf } from './visit-rows.ts';

/**
 * The other one says yes; the visit begins. The guest is seated in every conversation the host serves now, and each of
 * those customers is asked.
 */
export async function agree({ database, actor, now }: RequestContext, { feed, room }: ShadowingParts, input: { visitId: string }): Promise<Visit> {
  const person = asEmployee(actor);
  return transact(database, { path: 'asking', actor: person.id }, async (tx) => {
    const { host_id: hostId } = await visitOf(tx, input.visitId, person.id);
    const chair = await lockChair(tx, hostId);
    const visit = await visitOf(tx, input.visitId, person.id, { lock: true });
    if (visit.state === 'asked') {
      if ((visit.by === 'guest' ? visit.host_id : visit.guest_id) !== person.id) throw new Problem(problems.notFound);
      if ((await activeVisits(tx, hostId)).length >= (await guestsPerHost(tx))) throw new Problem(shadowingProblems.chairNotFree);
      await tx.db.updateTable('shadowing.visit').set({ state: 'active', begun_at: now() }).where('id', '=', visit.id).execute();
      for (const conversation of await lockServedAll(tx, hostId)) await seatGuests(tx, feed, chair, conversation, 'audience', now());
      tx.afterCommit(() => room.changed(hostId));
    }
    const row = await visitOf(tx, input.visitId, person.id);
    const [shaped] = await shapeVisits(tx, [row], person.id);
    if (!shaped) throw new Problem(problems.notFound);
    return shaped;
  });
}
