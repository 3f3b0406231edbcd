import { v7 } from 'uuid';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { shadowingProblems } from '../contract/problems.ts';
import type { Visit } from '../contract/visit.ts';
import { activeVisits } from './active-visits.ts';
import { chairNow } from './chair-now.ts';
import { guestsPerHost } from './guests-per-host.ts';
import { lockChair } from './lock-chair.ts';
import { shapeVisits } from './people-of-visits.ts';
import type { ShadowingParts } from './shadowing-parts.ts';

/** A guest asks for the free chair. Direct superiors are refused: they come only when invited. */
export async function sitDown(context: RequestContext, parts: ShadowingParts, input: { hostId: string }): Promise<Visit> {
  const guest = asEmployee(context.actor);
  return request(context, parts, 'shadowing.sitDown', { hostId: input.hostId, guestId: guest.id, by: 'guest' }, guest.id, async (tx) => {
    const host = await tx.db
      .selectFrom('people.employee')
      .select(['superior_id', 'roles'])
      .where('id', '=', input.hostId)
      .where('active', '=', true)
      .executeTakeFirst();
    if (input.hostId === guest.id) throw new Problem(shadowingProblems.ownChair);
    if (!host?.roles.includes('agent')) throw new Problem(shadowingProblems.chairNotFree);
    if (host.superior_id === guest.id) throw new Problem(shadowingProblems.superiorNeedsInvitation);
    const chair = await lockChair(tx, input.hostId);
    if (chairNow(chair, context.now()) !== 'free') throw new Problem(shadowingProblems.chairNotFree);
  });
}

/** A host invites a guest; also direct superiors, and also while the chair is not offered to everybody. */
export async function invite(context: RequestContext, parts: ShadowingParts, input: { guestId: string }): Promise<Visit> {
  const host = asEmployee(context.actor);
  return request(context, parts, 'shadowing.invite', { hostId: host.id, guestId: input.guestId, by: 'host' }, host.id, async (tx) => {
    const guest = await tx.db.selectFrom('people.employee').select('roles').where('id', '=', input.guestId).where('active', '=', true).executeTakeFirst();
    if (!guest?.roles.includes('guest') || input.guestId === host.id) throw new Problem(shadowingProblems.notAGuest, { field: 'guestId' });
    await lockChair(tx, host.id);
  });
}

async function request(
  context: RequestContext,
  { room }: ShadowingParts,
  operation: string,
  visit: { hostId: string; guestId: string; by: 'guest' | 'host' },
  viewerId: string,
  assert: (tx: Transaction) => Promise<void>,
): Promise<Visit> {
  return transact(context.database, { path: 'none', actor: viewerId }, async (tx) => {
    const { id } = await once(context, tx, operation, visit, async () => {
      await assert(tx);
      const open = await tx.db
        .selectFrom('shadowing.visit')
        .select('id')
        .where('host_id', '=', visit.hostId)
        .where('guest_id', '=', visit.guestId)
        .where('state', '<>', 'ended')
        .executeTakeFirst();
      if (open) return open;
      if ((await activeVisits(tx, visit.hostId)).length >= (await guestsPerHost(tx))) throw new Problem(shadowingProblems.chairNotFree);
      const row = { id: v7(), host_id: visit.hostId, guest_id: visit.guestId, by: visit.by, state: 'asked', asked_at: context.now() };
      await tx.db.insertInto('shadowing.visit').values(row).execute();
      tx.afterCommit(() => room.changed(visit.hostId));
      return { id: row.id };
    });
    const rows = await tx.db.selectFrom('shadowing.visit').selectAll().where('id', '=', id).execute();
    const [shaped] = await shapeVisits(tx, rows, viewerId);
    // A repeated request may find that it was declined meanwhile, which leaves no trace.
    if (!shaped) throw new Problem(problems.notFound);
    return shaped;
  });
}
